package fr.cqpm.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.database.CentreScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the fictitious dossiers before the application listens, so that nobody is served
 * while the clock stands in the past. Each comes in one transaction under an id that
 * stays the same: a start after an interrupted one loads what is missing.
 */
@Component
@Profile("demo")
class DemoData implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DemoData.class);

	private final DemoCast cast;

	private final DemoCalendar calendar;

	private final DemoStory story;

	private final JurySteps jury;

	private final ExamCentres centres;

	private final Dossiers dossiers;

	private final TransactionTemplate transaction;

	DemoData(DemoCast cast, DemoCalendar calendar, DemoStory story, JurySteps jury, ExamCentres centres,
			Dossiers dossiers, PlatformTransactionManager transactions) {
		this.cast = cast;
		this.calendar = calendar;
		this.story = story;
		this.jury = jury;
		this.centres = centres;
		this.dossiers = dossiers;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> known = this.centres.all().stream().map(ExamCentreView::code).toList();
		if (!known.isEmpty() && !known.contains(DemoCentre.LORRAINE.code())) {
			logger.info("This database holds other centres: no demo data are loaded.");
			return;
		}
		long begun = System.nanoTime();
		try {
			load();
			logger.info("Demo data are ready after {} ms.", Duration.ofNanos(System.nanoTime() - begun).toMillis());
		}
		catch (RuntimeException failure) {
			logger.error("The demo data are incomplete; the next start goes on from here.", failure);
		}
	}

	/** Loads what is missing. */
	void load() {
		this.transaction.executeWithoutResult((status) -> this.cast.assemble());
		this.calendar.visit(() -> {
			Arrays.stream(DemoDossier.values()).forEach(this::load);
			hold(this.cast.actor(DemoPerson.HELENE));
		});
	}

	private void hold(Actor staff) {
		staff.scope().run(() -> {
			if (!this.jury.known(staff)) {
				this.transaction.executeWithoutResult((status) -> {
					this.jury.hold(this.cast, this.calendar);
					this.jury.plan(this.cast, this.calendar);
				});
			}
		});
	}

	private void load(DemoDossier dossier) {
		CentreScope.of(this.cast.centre(dossier.centre())).run(() -> {
			if (!exists(dossier.id())) {
				DemoFile file = DemoFile.of(dossier, this.cast, this.calendar);
				this.transaction.executeWithoutResult((status) -> this.story.tell(file));
			}
		});
	}

	private boolean exists(DossierId id) {
		try {
			this.dossiers.get(id);
			return true;
		}
		catch (NotFound notYet) {
			return false;
		}
	}

}
