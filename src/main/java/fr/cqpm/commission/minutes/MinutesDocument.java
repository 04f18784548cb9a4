package fr.cqpm.commission.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.cqpm.commission.minutes.MinutesRecord.Capacity;
import fr.cqpm.commission.minutes.MinutesRecord.Criterion;
import fr.cqpm.commission.minutes.MinutesRecord.Evidence;
import fr.cqpm.commission.minutes.MinutesRecord.Voice;
import fr.cqpm.shared.pdf.PdfAttachment;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfReason;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.pdf.PdfSignature;
import fr.cqpm.shared.pdf.PdfVerdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Procès-verbal de la commission en PDF: made from the frozen content, the signatures and
 * the remarks, and nothing else, so that the same minutes always give the same bytes.
 */
@Component
public class MinutesDocument {

	private final PdfRenderer renderer;

	private final FrenchTime time;

	MinutesDocument(PdfRenderer renderer, FrenchTime time) {
		this.renderer = renderer;
		this.time = time;
	}

	/** The document, dated by the last thing it tells. */
	public byte[] pdf(SignedMinutes minutes) {
		MinutesRecord frozen = minutes.frozen();
		PdfDetails details = new PdfDetails("Procès-verbal de la commission d’évaluation", frozen.dossier().reference(),
				minutes.at())
			.with(new PdfAttachment(minutes.name() + ".json", "Le procès-verbal, dans sa forme exacte.",
					minutes.json()));
		return this.renderer.render("commission",
				Map.of("record", frozen, "facts", facts(frozen), "meetings",
						frozen.meetings().stream().map(this::meeting).toList(), "opinion", opinion(frozen),
						"capacities", frozen.capacities().stream().map(this::capacity).toList(), "notes", notes(frozen),
						"remarks", minutes.remarks().stream().map(this::remark).toList(), "signatures",
						minutes.signatures().stream().map(this::signature).toList(), "sha256", minutes.sha256()),
				details);
	}

	private List<PdfFact> facts(MinutesRecord frozen) {
		MinutesRecord.Dossier dossier = frozen.dossier();
		List<PdfFact> facts = new ArrayList<>();
		facts.add(new PdfFact("Centre d’examen", dossier.examCentre()));
		facts.add(
				new PdfFact("Dossier", dossier.reference() + ", inscrit le " + this.time.date(dossier.registeredOn())));
		facts.add(new PdfFact("Candidat", dossier.candidate()));
		facts.add(new PdfFact("Entreprise", (dossier.company() != null) ? dossier.company() : "Aucune"));
		facts.add(new PdfFact((frozen.closing() == 1) ? "Clôture" : "Clôture n°\u00a0" + frozen.closing(),
				"le " + this.time.moment(frozen.closedAt()) + ", par " + frozen.closedBy()));
		return facts;
	}

	private MeetingRow meeting(MinutesRecord.Meeting meeting) {
		return new MeetingRow(meeting.kind().label(), this.time.span(meeting.began(), meeting.ended()), meeting.place(),
				String.join(", ", meeting.present()));
	}

	private List<PdfFact> opinion(MinutesRecord frozen) {
		List<PdfFact> facts = new ArrayList<>();
		frozen.opinions()
			.forEach((given) -> facts.add(new PdfFact("Avis transmis", given.by() + ", " + given.function() + ", le "
					+ this.time.moment(given.at()) + ((given.origin() != null) ? " (" + given.origin() + ")" : ""))));
		MinutesRecord.Waiver waiver = frozen.waiver();
		if (waiver != null) {
			facts.add(new PdfFact("Dispense d’avis",
					waiver.reason() + " (" + waiver.by() + ", le " + this.time.moment(waiver.at()) + ")"));
		}
		return facts;
	}

	private CapacityPart capacity(Capacity capacity) {
		List<PdfFact> facts = new ArrayList<>();
		facts.add(new PdfFact("Modalités",
				capacity.methods().stream().map(MinutesRecord.Code::label).collect(Collectors.joining("\u00a0; "))));
		if (capacity.conditionConfirmed() != null) {
			facts.add(new PdfFact("Condition de réalisation",
					(capacity.conditionConfirmed() ? "La commission constate qu’elle est remplie."
							: "La commission ne constate pas qu’elle est remplie.")
							+ ((capacity.situations() != null) ? " Au rapport\u00a0: " + capacity.situations() + "."
									: "")));
		}
		capacity.company().forEach((said) -> facts.add(new PdfFact("Entreprise, " + said.by(), words(said))));
		facts.add(new PdfFact("Proposition des critères", capacity.proposal().label()));
		facts.add(new PdfFact("Décision",
				capacity.decision().says().label() + (asProposed(capacity) ? "" : " (autrement que proposé)") + ", le "
						+ this.time.moment(capacity.decision().at()) + ", par " + capacity.decision().by()));
		return new CapacityPart(capacity.number(), capacity.title(), capacity.conditions(),
				PdfVerdict.named(capacity.decision().says().code()), capacity.decision().reason(), facts,
				capacity.criteria().stream().map(MinutesDocument::criterion).toList());
	}

	private static boolean asProposed(Capacity capacity) {
		return capacity.proposal().code().equals(capacity.decision().says().code());
	}

	private static CriterionRow criterion(Criterion criterion) {
		List<Spoken> voices = new ArrayList<>();
		criterion.candidate().forEach((shown) -> voices.add(new Spoken("Candidat", null, words(shown))));
		criterion.interview()
			.forEach(
					(answer) -> voices.add(new Spoken("Entretien, noté par " + answer.notedBy(), null, answer.text())));
		criterion.company()
			.forEach((said) -> voices
				.add(new Spoken("Entreprise, " + said.by(), PdfVerdict.named(said.says().code()), comment(said))));
		criterion.assessors()
			.forEach((said) -> voices.add(new Spoken(said.by(), PdfVerdict.named(said.says().code()), comment(said))));
		return new CriterionRow(criterion.number(), criterion.text(), voices,
				PdfVerdict.named(criterion.commission().says().code()), criterion.commission().reason());
	}

	private static String words(Evidence shown) {
		return shown.situation() + ((shown.pages() != null) ? ", p.\u00a0" + shown.pages() : "")
				+ ((shown.note() != null) ? " – " + shown.note() : "");
	}

	private static String words(Voice said) {
		String comment = comment(said);
		return said.says().label() + ((comment != null) ? " – " + comment : "");
	}

	private static @Nullable String comment(Voice said) {
		if (said.revised() == null) {
			return said.comment();
		}
		return ((said.comment() != null) ? said.comment() + " " : "") + "(révisé\u00a0: " + said.revised() + ")";
	}

	/** What happened to the commission on the way. */
	private List<PdfReason> notes(MinutesRecord frozen) {
		List<PdfReason> notes = new ArrayList<>();
		frozen.members()
			.stream()
			.filter((member) -> member.exclusion() != null)
			.forEach((member) -> notes
				.add(new PdfReason(member.name() + ", plus attendu", String.valueOf(member.exclusion()))));
		frozen.setAside()
			.forEach((former) -> notes.add(new PdfReason(former.name() + ", ne siège plus", setAside(former))));
		frozen.turns()
			.stream()
			.filter((turn) -> !turn.at().equals(frozen.closedAt()))
			.forEach((turn) -> notes
				.add(new PdfReason((turn.closed() ? "Clôture" : "Réouverture") + ", le " + this.time.moment(turn.at()),
						(turn.reason() != null) ? turn.by() + "\u00a0: " + turn.reason() : "par " + turn.by())));
		return notes;
	}

	private String setAside(MinutesRecord.FormerMember former) {
		return "Conflit d’intérêts déclaré le " + this.time.moment(former.conflictAt()) + "."
				+ (former.marksSetAside() ? " Ses évaluations sont écartées." : "");
	}

	private PdfReason remark(SignedMinutes.Remark remark) {
		return new PdfReason(remark.kind().label() + " de " + remark.name() + ", le " + this.time.moment(remark.at()),
				remark.text());
	}

	private PdfSignature signature(SignedMinutes.Signature signature) {
		Instant at = signature.at();
		String statement = (at == null) ? "Pas encore signé"
				: (signature.absence() != null)
						? "Non signé\u00a0: " + signature.absence() + " (noté le " + this.time.moment(at) + ")"
						: "Signé le " + this.time.moment(at);
		return new PdfSignature(signature.name(), signature.presides() ? "Préside la commission" : "Membre", statement);
	}

	/** A meeting as the document shows it. */
	record MeetingRow(String kind, String when, String place, String present) {

	}

	/** A capacity as the document shows it. */
	record CapacityPart(int number, String title, String conditions, PdfVerdict verdict, @Nullable String reason,
			List<PdfFact> facts, List<CriterionRow> rows) {

	}

	/** A criterion, what was said of it, and what is decided. */
	record CriterionRow(String number, String text, List<Spoken> voices, PdfVerdict verdict, @Nullable String reason) {

	}

	/** What one of the voices says. */
	record Spoken(String who, @Nullable PdfVerdict verdict, @Nullable String words) {

	}

}
