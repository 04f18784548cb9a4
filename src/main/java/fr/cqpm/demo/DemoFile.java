package fr.cqpm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Verdict;

/**
 * A fictitious dossier being told.
 *
 * @param staff who keeps it
 */
record DemoFile(DemoDossier dossier, DemoCast cast, DemoCalendar calendar, Actor staff) {

	static DemoFile of(DemoDossier dossier, DemoCast cast, DemoCalendar calendar) {
		DemoPerson staff = (dossier.centre() == DemoCentre.LORRAINE) ? DemoPerson.HELENE : DemoPerson.YANN;
		return new DemoFile(dossier, cast, calendar, cast.actor(staff));
	}

	DossierId id() {
		return this.dossier.id();
	}

	Actor candidate() {
		return this.cast.candidate(this.dossier);
	}

	boolean reaches(DemoStage stage) {
		return this.dossier.reaches(stage);
	}

	/** That many days after its registration. */
	LocalDate day(int after) {
		return this.calendar.daysAgo(this.dossier.begunDaysAgo() - after);
	}

	/** That many days after its registration, at that hour. */
	Instant moment(int after, String hour) {
		return this.calendar.moment(day(after), LocalTime.parse(hour));
	}

	/** From now on it is that many days after its registration. */
	void on(int after, String hour) {
		this.calendar.goTo(moment(after, hour));
	}

	/** Fails unless it was accepted. */
	void accept(Verdict verdict) {
		if (!verdict.isAccepted()) {
			throw new IllegalStateException(this.dossier + ": " + verdict.refusals());
		}
	}

}
