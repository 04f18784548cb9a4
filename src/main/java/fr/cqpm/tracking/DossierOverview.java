package fr.cqpm.tracking;

import java.time.Clock;
import java.util.List;

import fr.cqpm.commission.Closing;
import fr.cqpm.commission.Minutes;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Rectification;
import fr.cqpm.registration.Rectifications;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vue d'ensemble d'un dossier, for the staff of its centre. */
@Service
public class DossierOverview {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Rectifications rectifications;

	private final MilestoneRows rows;

	private final Minutes minutes;

	private final Journal journal;

	private final Clock clock;

	DossierOverview(Dossiers dossiers, Registrations registrations, Rectifications rectifications, MilestoneRows rows,
			Minutes minutes, Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.rectifications = rectifications;
		this.rows = rows;
		this.minutes = minutes;
		this.journal = journal;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public View of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		Milestones milestones = this.rows.of(id).milestones();
		return new View(this.registrations.of(dossier), Way.of(milestones, this.clock.instant()),
				Timeline.of(milestones), this.rectifications.of(dossier),
				(milestones.deciding() != null) ? this.minutes.turns(id) : List.of());
	}

	/** Everything that was done on the dossier, newest first. */
	@Transactional(readOnly = true)
	public Log log(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return new Log(this.registrations.of(dossier), this.journal.of(id));
	}

	/**
	 * What the page of a dossier shows.
	 *
	 * @param closings of its commission, and reopenings, in turn
	 */
	public record View(RegistrationView registration, Way way, List<Timeline.Step> steps,
			List<Rectification> rectifications, List<Closing> closings) {

		public View {
			steps = List.copyOf(steps);
			rectifications = List.copyOf(rectifications);
			closings = List.copyOf(closings);
		}

	}

	/** What the page of its journal shows. */
	public record Log(RegistrationView registration, List<JournalEntry> entries) {

	}

}
