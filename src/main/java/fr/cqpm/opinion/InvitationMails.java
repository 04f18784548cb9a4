package fr.cqpm.opinion;

import java.util.HashMap;
import java.util.Map;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Editions;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
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

	/** The opinion as it was typed, for its author to confirm. */
	OutgoingMail copy(Dossier dossier, Invitation invitation, Dictation dictation) {
		return about("avis-copie", dossier, invitation,
				Map.of("staff", dictation.by(), "day", this.time.date(dictation.at())));
	}

	/**
	 * What the centre answers.
	 * @param reason why it declines, or {@code null}
	 */
	OutgoingMail answering(String template, Dossier dossier, Invitation invitation, @Nullable String reason) {
		return about(template, dossier, invitation, (reason != null) ? Map.of("reason", reason) : Map.of());
	}

	private OutgoingMail about(String template, Dossier dossier, Invitation invitation, Map<String, String> more) {
		OutgoingMail mail = mail(template, dossier, invitation, false);
		Map<String, String> model = new HashMap<>(mail.model());
		model.putAll(more);
		return new OutgoingMail(template, mail.recipient(), mail.recipientName(), model, mail.link(), mail.centre(),
				mail.dossier());
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
