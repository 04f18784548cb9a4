package fr.cqpm.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.reminder.ReminderStep;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Component;

/** Says to a candidate what is missing, until when, and what to do. */
@Component
class ReminderMails {

	private final Registrations registrations;

	private final VersionRows versions;

	private final DepositRows deposits;

	private final CqpmProperties properties;

	private final FrenchTime time;

	ReminderMails(Registrations registrations, VersionRows versions, DepositRows deposits, CqpmProperties properties,
			FrenchTime time) {
		this.registrations = registrations;
		this.versions = versions;
		this.deposits = deposits;
		this.properties = properties;
		this.time = time;
	}

	OutgoingMail mail(Dossier dossier, ReminderStep step) {
		RegistrationView registration = this.registrations.of(dossier);
		Instant lastMinute = Objects.requireNonNull(dossier.windows().reportDueBefore()).minus(1, ChronoUnit.MINUTES);
		String page = step.late() ? "/mon-dossier/prolongation" : "/mon-dossier/rapport";
		return new OutgoingMail(step.late() ? "rapport-retard" : "rapport-relance", registration.candidate().email(),
				registration.candidateName(), Map.of("reference", dossier.reference(), "until",
						this.time.moment(lastMinute), "missing", missing(dossier), "page", this.properties.link(page)),
				null, dossier.centre(), dossier.id());
	}

	private String missing(Dossier dossier) {
		Optional<PastDeposit> returned = this.deposits.of(dossier.id()).stream().findFirst();
		Optional<ReportVersion> latest = this.versions.of(dossier.id()).stream().findFirst();
		if (returned.isPresent()
				&& latest.filter((version) -> version.id().equals(returned.get().deposit().versionId())).isPresent()) {
			return "Votre dépôt %s vous a été retourné, et aucun autre fichier n’a été envoyé depuis."
				.formatted(returned.get().deposit().reference());
		}
		return latest.map(this::notDeposited).orElse("Aucun rapport n’a encore été envoyé.");
	}

	private String notDeposited(ReportVersion version) {
		String file = "Votre fichier «\u00a0%s\u00a0», envoyé le %s,".formatted(version.fileName(),
				this.time.moment(version.finishedAt()));
		return version.scan().isInfected() ? file + " a été refusé par l’antivirus\u00a0: il en faut un autre."
				: file + " n’est pas déposé\u00a0: c’est le dépôt qui le remet au centre d’examen.";
	}

}
