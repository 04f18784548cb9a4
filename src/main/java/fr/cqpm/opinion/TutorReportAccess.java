package fr.cqpm.opinion;

import java.time.Clock;

import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.ReportAccess;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Component;

/**
 * The company's people read the report of the dossier on which they are asked for an
 * opinion, as long as they may give it.
 */
@Component
class TutorReportAccess implements ReportAccess {

	private final InvitationRows invitations;

	private final Dossiers dossiers;

	private final Clock clock;

	TutorReportAccess(InvitationRows invitations, Dossiers dossiers, Clock clock) {
		this.invitations = invitations;
		this.dossiers = dossiers;
		this.clock = clock;
	}

	@Override
	public boolean mayRead(Actor actor, DossierId dossier) {
		return actor.invitation() != null && this.invitations.find(actor.invitation())
			.filter((invitation) -> invitation.open() && invitation.dossier().equals(dossier))
			.filter((invitation) -> this.dossiers.get(dossier).windows().allow(Act.GIVE_OPINION, this.clock.instant()))
			.isPresent();
	}

}
