package fr.cqpm.opinion;

import fr.cqpm.evidence.ReportAccess;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Component;

/**
 * The company's people read the report of the dossier on which they are asked for an
 * opinion.
 */
@Component
class TutorReportAccess implements ReportAccess {

	private final InvitationRows invitations;

	TutorReportAccess(InvitationRows invitations) {
		this.invitations = invitations;
	}

	@Override
	public boolean mayRead(Actor actor, DossierId dossier) {
		return actor.invitation() != null && this.invitations.find(actor.invitation())
			.filter((invitation) -> invitation.open() && invitation.dossier().equals(dossier))
			.isPresent();
	}

}
