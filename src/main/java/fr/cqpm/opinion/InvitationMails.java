package fr.cqpm.opinion;

import java.util.Map;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Editions;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Component;

/**
 * What the asked person reads: who asks, about whom, why, how long it takes and until
 * when.
 */
@Component
class InvitationMails {

	private final Registrations registrations;

	private final ExamCentres centres;

	private final Editions editions;

	private final FrenchTime time;

	InvitationMails(Registrations registrations, ExamCentres centres, Editions editions, FrenchTime time) {
		this.registrations = registrations;
		this.centres = centres;
		this.editions = editions;
		this.time = time;
	}

	/**
	 * Demande d'avis.
	 * @param replaces whether an earlier mail's link opens nothing any more
	 */
	OutgoingMail asking(Dossier dossier, Invitation invitation, boolean replaces) {
		return mail("avis-demande", dossier, invitation, replaces);
	}

	/** Relance, with the same link, by hand or by itself. */
	OutgoingMail reminding(Dossier dossier, Invitation invitation) {
		return mail("avis-relance", dossier, invitation, false).reminding(OpinionReminderRows.KIND, invitation.id());
	}

	private OutgoingMail mail(String template, Dossier dossier, Invitation invitation, boolean replaces) {
		return new OutgoingMail(template, invitation.email(), invitation.name(),
				Map.of("candidate", this.registrations.of(dossier).candidateName(), "reference", dossier.reference(),
						"standard", this.editions.byId(dossier.edition()).title(), "centre",
						this.centres.get(dossier.centre()).name(), "due", this.time.date(invitation.dueOn()),
						"replaces", replaces ? "oui" : "non"),
				invitation.link(), dossier.centre(), dossier.id());
	}

}
