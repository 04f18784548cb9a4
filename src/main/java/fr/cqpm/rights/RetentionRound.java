package fr.cqpm.rights;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night, purges what is past its term, where the centre has that done by itself.
 */
@Component
@ConditionalOnBooleanProperty("cqpm.retention.automatic")
class RetentionRound {

	private static final Logger logger = LoggerFactory.getLogger(RetentionRound.class);

	private final ExamCentres centres;

	private final Purges purges;

	RetentionRound(ExamCentres centres, Purges purges) {
		this.centres = centres;
		this.purges = purges;
	}

	@Scheduled(cron = "0 30 3 * * *", zone = "Europe/Paris")
	@SchedulerLock(name = "retention", lockAtLeastFor = "PT5M", lockAtMostFor = "PT2H")
	void purge() {
		this.centres.all().forEach((centre) -> purge(centre.id()));
	}

	void purge(ExamCentreId centre) {
		Actor application = Actor.application(centre);
		application.scope()
			.run(() -> this.purges.past(application)
				.dossiers()
				.stream()
				.filter((kept) -> !kept.held())
				.forEach((kept) -> purge(application, kept)));
	}

	/** Each in a transaction of its own; another instance may have been quicker. */
	private void purge(Actor application, KeptDossier kept) {
		try {
			this.purges.purge(application, kept.id(), kept.reference());
		}
		catch (RuntimeException refused) {
			logger.warn("Dossier {} was not purged", kept.id(), refused);
		}
	}

}
