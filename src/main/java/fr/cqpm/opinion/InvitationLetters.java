package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.Links;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.MailSenders;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lettre de demande d'avis: the request on paper, for a company that reads no mail. One
 * page with the address and the code to type, and the link as a picture.
 */
@Service
public class InvitationLetters {

	private final Asking asking;

	private final Registrations registrations;

	private final Editions editions;

	private final MailSenders centres;

	private final Links links;

	private final CqpmProperties properties;

	private final PdfRenderer renderer;

	private final Journal journal;

	private final TransactionOperations transactions;

	private final DueDates dueDates;

	private final Clock clock;

	InvitationLetters(Asking asking, Registrations registrations, Editions editions, MailSenders centres, Links links,
			CqpmProperties properties, PdfRenderer renderer, Journal journal, TransactionOperations transactions,
			DueDates dueDates, Clock clock) {
		this.asking = asking;
		this.registrations = registrations;
		this.editions = editions;
		this.centres = centres;
		this.links = links;
		this.properties = properties;
		this.renderer = renderer;
		this.journal = journal;
		this.transactions = transactions;
		this.dueDates = dueDates;
		this.clock = clock;
	}

	/**
	 * The letter of a request that is still open, each time noted in the journal: it
	 * opens the request as the mail does.
	 * @throws RuleViolation once it is no longer open, or outside the window
	 */
	public Letter print(Actor actor, DossierId id, UUID invitation) {
		Sheet sheet = this.transactions.execute((status) -> sheet(actor, id, invitation));
		// Laid out outside the dossier's lock
		byte[] pdf = this.renderer.render("avis-lettre", sheet.model(),
				new PdfDetails("Demande d’avis de l’entreprise", sheet.reference(), sheet.at()));
		return new Letter("lettre-avis-" + sheet.reference() + ".pdf", pdf);
	}

	private Sheet sheet(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = this.asking.lock(actor, id);
		Invitation invitation = this.asking.open(id, invitationId);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.letter", "Lettre de demande d’avis imprimée").with("Nom", invitation.name()));
		return new Sheet(dossier.reference(), this.clock.instant(), model(actor, dossier, invitation));
	}

	private Map<String, @Nullable Object> model(Actor actor, Dossier dossier, Invitation invitation) {
		RegistrationView registration = this.registrations.of(dossier);
		Map<String, @Nullable Object> model = new HashMap<>();
		model.put("sender", this.centres.of(dossier.centre()));
		model.put("by", actor.name());
		model.put("invitation", invitation);
		model.put("late", invitation.late(this.dueDates.today()));
		model.put("company", Optional.ofNullable(registration.company()).map(Company::name).orElse(null));
		model.put("candidate", registration.candidateName());
		model.put("standard", this.editions.byId(dossier.edition()).title());
		model.put("codePage", this.properties.link("/avis"));
		model.put("code", this.links.code(invitation.link()));
		model.put("link", this.properties.link(this.links.path(invitation.link())));
		return model;
	}

	private record Sheet(String reference, Instant at, Map<String, @Nullable Object> model) {

	}

	/** Lettre, ready to print. */
	public record Letter(String fileName, byte[] pdf) {

	}

}
