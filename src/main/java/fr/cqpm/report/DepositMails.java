package fr.cqpm.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Component;

/** What the candidate is written about deposits, in the transaction of the act. */
@Component
class DepositMails {

	private final Outbox outbox;

	private final Registrations registrations;

	private final CqpmProperties properties;

	private final FrenchTime time;

	DepositMails(Outbox outbox, Registrations registrations, CqpmProperties properties, FrenchTime time) {
		this.outbox = outbox;
		this.registrations = registrations;
		this.properties = properties;
		this.time = time;
	}

	/** Récépissé de dépôt. */
	void receipt(Dossier dossier, String reference, ReportVersion version, List<ReportVersion> annexes, Instant at) {
		write("depot-recepisse", dossier,
				Map.of("reference", reference, "at", this.time.moment(at), "fileName", version.fileName(), "size",
						version.sizeInWords(), "sha256", version.sha256(), "annexes", lines(annexes), "address",
						this.properties.link("/mon-dossier/depot")));
	}

	private static String lines(List<ReportVersion> annexes) {
		return annexes.stream()
			.map((annex) -> "%s\u00a0: %s, %s\n  Empreinte SHA-256\u00a0: %s\n".formatted(annex.inWords(),
					annex.fileName(), annex.sizeInWords(), annex.sha256()))
			.collect(Collectors.joining());
	}

	/**
	 * Retour d'un dépôt incomplet.
	 * @param deadline until when it may be deposited again
	 */
	void returned(Dossier dossier, String reference, String reason, Deadline deadline) {
		write("depot-retourne", dossier, Map.of("reference", reference, "reason", reason, "until",
				this.time.moment(deadline.lastMinute()), "address", this.properties.link("/mon-dossier/rapport")));
	}

	/** Prolongation du délai. */
	void extended(Dossier dossier, Deadline deadline) {
		write("delai-prolonge", dossier, Map.of("reference", dossier.reference(), "until",
				this.time.moment(deadline.lastMinute()), "address", this.properties.link("/mon-dossier/rapport")));
	}

	/**
	 * Fichier infecté.
	 * @param signature what was found, in the scanner's words
	 */
	void infected(Dossier dossier, ReportVersion version, String signature) {
		write("fichier-infecte", dossier, Map.of("reference", dossier.reference(), "fileName", version.fileName(),
				"signature", signature, "address", this.properties.link(version.kind().page())));
	}

	private void write(String template, Dossier dossier, Map<String, String> model) {
		RegistrationView registration = this.registrations.of(dossier);
		this.outbox.write(new OutgoingMail(template, registration.candidate().email(), registration.candidateName(),
				model, null, dossier.centre(), dossier.id()));
	}

}
