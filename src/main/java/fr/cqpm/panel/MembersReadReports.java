package fr.cqpm.panel;

import fr.cqpm.panel.Panel.Declaration;
import fr.cqpm.report.ReportAccess;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;

import org.springframework.stereotype.Component;

/** A member of the commission reads the report, once declared independent (R11). */
@Component
class MembersReadReports implements ReportAccess {

	private final Seats seats;

	MembersReadReports(Seats seats) {
		this.seats = seats;
	}

	@Override
	public boolean mayRead(Actor actor, DossierId dossier) {
		PersonId person = actor.person();
		return person != null && this.seats.of(person, dossier)
			.filter((seat) -> seat.declaration() == Declaration.INDEPENDENT)
			.filter((seat) -> actor.has(Role.ASSESSOR, seat.centre()))
			.isPresent();
	}

	/** The commission is whom it is presented to. */
	@Override
	public boolean mayReadSupport(Actor actor, DossierId dossier) {
		return mayRead(actor, dossier);
	}

}
