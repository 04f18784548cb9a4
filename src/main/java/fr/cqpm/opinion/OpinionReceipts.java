package fr.cqpm.opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.mail.AttachedDocuments;
import fr.cqpm.mail.MailAttachment;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Avis transmis en PDF: the receipt of who gave it, with all that it says. It leaves with
 * the mail that confirms the transmission.
 */
@Service
public class OpinionReceipts implements AttachedDocuments {

	/** What the file is called. */
	public static final String FILE_NAME = "avis-de-l-entreprise.pdf";

	private static final String MAIL = "avis-transmis";

	private final OpinionDrafts drafts;

	private final JdbcClient jdbc;

	private final PdfRenderer renderer;

	private final TransactionOperations transactions;

	private final FrenchTime time;

	OpinionReceipts(OpinionDrafts drafts, JdbcClient jdbc, PdfRenderer renderer, TransactionOperations transactions,
			FrenchTime time) {
		this.drafts = drafts;
		this.jdbc = jdbc;
		this.renderer = renderer;
		this.transactions = transactions;
		this.time = time;
	}

	@Override
	public boolean attaches(String template) {
		return template.equals(MAIL);
	}

	@Override
	public List<MailAttachment> render(String template, ExamCentreId centre, DossierId dossier, UUID subject) {
		return List.of(new MailAttachment(FILE_NAME, "application/pdf", pdf(() -> this.drafts.landing(subject))));
	}

	/**
	 * The opinion of the link's holder.
	 * @throws NotFound while nothing is transmitted
	 */
	public byte[] pdf(Actor actor) {
		return pdf(() -> this.drafts.desk(actor));
	}

	/** Read in one transaction, and rendered outside it. */
	private byte[] pdf(Supplier<OpinionDesk> desks) {
		Sheet sheet = this.transactions.execute((status) -> sheet(desks.get()));
		return this.renderer.render("avis",
				Map.of("subject", sheet.desk().edition().title(), "file", sheet.file(), "capacities",
						sheet.capacities()),
				new PdfDetails("Avis de l’entreprise", sheet.desk().reference(), sheet.at()));
	}

	private Sheet sheet(OpinionDesk desk) {
		Instant at = desk.invitation().transmittedAt();
		if (at == null) {
			throw new NotFound("Nothing transmitted by " + desk.invitation().id());
		}
		List<PdfFact> file = new ArrayList<>(List.of(new PdfFact("Candidat", desk.candidate()),
				new PdfFact("Dossier", desk.reference()), new PdfFact("Centre d’examen", desk.centre()),
				new PdfFact("Avis donné par", author(desk.invitation().id())),
				new PdfFact("Transmis le", this.time.moment(at) + ", heure de Paris")));
		Instant withdrawn = desk.invitation().withdrawnAt();
		if (withdrawn != null) {
			file.add(new PdfFact("Retiré le", this.time.moment(withdrawn) + ", heure de Paris"));
		}
		// What was typed is what was transmitted: nothing changes it since
		return new Sheet(desk, at, file,
				desk.edition()
					.capacities()
					.stream()
					.map((capacity) -> Line.of(capacity, desk.draft(capacity)))
					.toList());
	}

	private String author(UUID invitation) {
		return this.jdbc.sql("select name || ', ' || function from opinion_transmission where invitation_id = ?")
			.param(invitation)
			.query(String.class)
			.single();
	}

	private record Sheet(OpinionDesk desk, Instant at, List<PdfFact> file, List<Line> capacities) {

	}

	/**
	 * What is said of one capacity.
	 *
	 * @param answer in words, or {@code null} where only criteria are answered
	 */
	public record Line(String number, String title, @Nullable String answer, @Nullable String comment,
			List<Line> criteria) {

		static Line of(Capacity capacity, CapacityDraft said) {
			List<Line> criteria = new ArrayList<>();
			int place = 0;
			for (Criterion criterion : capacity.criteria()) {
				place++;
				Typed typed = Typed.of(said, place);
				if (typed.answer() != null) {
					criteria.add(new Line(criterion.number().toString(), criterion.text(), typed.answer(),
							typed.comment(), List.of()));
				}
			}
			Typed own = Typed.of(said, 0);
			return new Line(capacity.number().toString(), capacity.title(), own.answer(), own.comment(), criteria);
		}

	}

	private record Typed(@Nullable String answer, @Nullable String comment) {

		static Typed of(CapacityDraft said, int place) {
			CapacityDraft.Line line = said.lines().get(place);
			return (line != null && line.answer() != null) ? new Typed(line.answer().label(), line.comment())
					: new Typed(null, null);
		}

	}

}
