package fr.cqpm.commission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.commission.Closing.Signature;
import fr.cqpm.commission.Minutes.Content;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.opinion.OpinionSummary;
import fr.cqpm.panel.Meeting;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.shared.pdf.PdfCriterion;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfReason;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.pdf.PdfSignature;
import fr.cqpm.shared.pdf.PdfTone;
import fr.cqpm.shared.pdf.PdfVerdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Procès-verbal de la commission en PDF: every criterion, reason and name. */
@Component
public class MinutesDocument {

	private final PdfRenderer renderer;

	private final FrenchTime time;

	MinutesDocument(PdfRenderer renderer, FrenchTime time) {
		this.renderer = renderer;
		this.time = time;
	}

	/** The document, dated by the last thing it tells. */
	public byte[] pdf(Content content) {
		PdfDetails details = new PdfDetails("Procès-verbal de la commission d’évaluation",
				content.registration().dossier().reference(), at(content.closing()));
		return this.renderer.render("commission",
				Map.of("subject", content.file().edition().title(), "file", file(content), "meetings",
						meetings(content), "opinion", opinion(content.file().opinion()), "capacities",
						capacities(content.file()), "reasons", reasons(content), "signatures", signatures(content)),
				details);
	}

	private static Instant at(Closing closing) {
		return Stream.concat(Stream.of(closing.at()), closing.signatures().stream().map(Signature::at))
			.max(Instant::compareTo)
			.orElseThrow();
	}

	private List<PdfFact> file(Content content) {
		List<PdfFact> facts = new ArrayList<>();
		facts.add(new PdfFact("Dossier", content.registration().dossier().reference()));
		facts.add(new PdfFact("Candidat", content.candidate()));
		Company company = content.registration().company();
		facts.add(new PdfFact("Entreprise", (company != null) ? company.name() : "Aucune"));
		facts.add(new PdfFact("Membres",
				content.file()
					.panel()
					.members()
					.stream()
					.map((member) -> member.name() + (member.president() ? " (préside)" : ""))
					.collect(Collectors.joining(", "))));
		facts.add(new PdfFact("Close", this.time.moment(content.closing().at()) + ", par " + content.closing().by()));
		return facts;
	}

	private List<PdfFact> meetings(Content content) {
		List<PdfFact> facts = new ArrayList<>();
		for (MeetingKind kind : MeetingKind.values()) {
			Optional<Meeting> meeting = content.file().panel().meeting(kind);
			if (meeting.isEmpty() && kind == MeetingKind.RECONSTITUTED_SITUATION) {
				continue;
			}
			facts.add(new PdfFact(kind.label(),
					meeting
						.map((held) -> this.time.moment(held.at()) + ", " + held.place() + ". Présents\u00a0: "
								+ content.file().panel().names(held.present()) + ".")
						.orElse("Non tenue")));
		}
		return facts;
	}

	private List<PdfFact> opinion(OpinionSummary opinion) {
		List<PdfFact> facts = new ArrayList<>();
		opinion.given()
			.forEach((given) -> facts.add(new PdfFact("Avis transmis",
					given.by() + ", " + given.function() + ", " + this.time.moment(given.at()))));
		opinion.waiver()
			.ifPresent((waiver) -> facts.add(new PdfFact("Dispense d’avis",
					waiver.reason() + " (" + waiver.by() + ", " + this.time.moment(waiver.at()) + ")")));
		return facts;
	}

	private static List<CapacityPart> capacities(CommissionFile file) {
		return file.edition().capacities().stream().map((capacity) -> part(file, capacity)).toList();
	}

	private static CapacityPart part(CommissionFile file, Capacity capacity) {
		CapacityRuling ruling = file.capacities().get(capacity.number());
		PdfVerdict verdict = (ruling != null)
				? new PdfVerdict((ruling.outcome() == CapacityOutcome.ACQUIRED) ? PdfTone.OK : PdfTone.NO,
						ruling.outcome().label())
				: new PdfVerdict(PdfTone.NONE, "Non décidée");
		return new CapacityPart(capacity.number().value(), capacity.title(), capacity.conditions(), verdict,
				capacity.criteria().stream().map((criterion) -> row(file, criterion)).toList(),
				opinions(file, capacity), condition(ruling));
	}

	private static @Nullable String condition(@Nullable CapacityRuling ruling) {
		if (ruling == null || ruling.conditionConfirmed() == null) {
			return null;
		}
		return ruling.conditionConfirmed() ? "La commission constate que la condition de réalisation est remplie."
				: "La commission ne constate pas que la condition de réalisation est remplie.";
	}

	private static PdfCriterion row(CommissionFile file, Criterion criterion) {
		CriterionRuling ruling = file.criteria().get(criterion.number());
		PdfVerdict verdict = (ruling != null) ? new PdfVerdict(tone(ruling.value()), ruling.value().label())
				: new PdfVerdict(PdfTone.NONE, "Non évalué");
		return new PdfCriterion(criterion.number().toString(), criterion.text(), verdict,
				(ruling != null) ? ruling.reason() : null);
	}

	private static PdfTone tone(MarkValue value) {
		return switch (value) {
			case MET -> PdfTone.OK;
			case NOT_MET -> PdfTone.NO;
			case TO_REVIEW -> PdfTone.REVIEW;
			case NOT_APPLICABLE -> PdfTone.VOID;
		};
	}

	/** Each assessor's marks on the capacity, and the company's word, in lines. */
	private static List<PdfFact> opinions(CommissionFile file, Capacity capacity) {
		List<PdfFact> lines = new ArrayList<>();
		for (Member member : file.panel().members()) {
			String marks = capacity.criteria()
				.stream()
				.flatMap((criterion) -> file.marks(criterion.number())
					.stream()
					.filter((mark) -> mark.assessor().equals(member.person()))
					.map((mark) -> criterion.number() + " " + mark(mark)))
				.collect(Collectors.joining("\u00a0; "));
			lines.add(new PdfFact(member.name(), marks.isEmpty() ? "N’a pas évalué" : marks));
		}
		file.opinion().given().forEach((given) -> {
			var own = given.capacities().get(capacity.number());
			List<String> words = new ArrayList<>();
			if (own != null) {
				words.add(own.answer().label() + ((own.comment() != null) ? " – " + own.comment() : ""));
			}
			capacity.criteria().forEach((criterion) -> {
				var said = given.criteria().get(criterion.number());
				if (said != null) {
					words.add(criterion.number() + " " + said.answer().label()
							+ ((said.comment() != null) ? " – " + said.comment() : ""));
				}
			});
			if (!words.isEmpty()) {
				lines.add(new PdfFact("Entreprise\u00a0: " + given.by(), String.join("\u00a0; ", words)));
			}
		});
		return lines;
	}

	private static String mark(RevealedMark mark) {
		return mark.value().label() + ((mark.comment() != null) ? " (" + mark.comment() + ")" : "")
				+ ((mark.reason() != null) ? " [révisé\u00a0: " + mark.reason() + "]" : "");
	}

	private List<PdfReason> reasons(Content content) {
		List<PdfReason> reasons = new ArrayList<>();
		content.file().capacities().forEach((number, ruling) -> {
			if (ruling.reason() != null) {
				reasons.add(new PdfReason(
						"Capacité " + number + ", " + ruling.outcome().label().toLowerCase(Locale.FRENCH)
								+ ((ruling.proposal().agreesWith(ruling.outcome())) ? "" : " contre la proposition"),
						ruling.reason()));
			}
		});
		content.file()
			.state()
			.assessors()
			.stream()
			.filter((assessor) -> assessor.exclusion() != null)
			.forEach((assessor) -> reasons.add(exclusion(assessor)));
		content.file()
			.state()
			.assessors()
			.stream()
			.filter(Assessor::setAside)
			.forEach((assessor) -> reasons.add(setAside(assessor)));
		content.turns()
			.stream()
			.filter((turn) -> turn.reason() != null)
			.forEach((turn) -> reasons
				.add(new PdfReason("Réouverture, " + this.time.moment(turn.at()), String.valueOf(turn.reason()))));
		return reasons;
	}

	/** Which conflict it is stays between the member and the centre. */
	private PdfReason setAside(Assessor assessor) {
		String since = this.time.moment(Objects.requireNonNull(assessor.conflictAt()));
		return new PdfReason(assessor.name() + ", ne siège plus", "Conflit d’intérêts déclaré le " + since + "."
				+ ((assessor.submittedAt() != null) ? " Ses évaluations sont écartées." : ""));
	}

	private static PdfReason exclusion(Assessor assessor) {
		return new PdfReason(assessor.name() + ", plus attendu", String.valueOf(assessor.exclusion()));
	}

	private List<PdfSignature> signatures(Content content) {
		return content.file()
			.panel()
			.members()
			.stream()
			.map((member) -> new PdfSignature(member.name(), member.president() ? "Préside la commission" : "Membre",
					content.closing().signature(member.person()).map(this::statement).orElse("Pas encore signé")))
			.toList();
	}

	private String statement(Signature signature) {
		return (signature.name() != null)
				? "Signé «\u00a0" + signature.name() + "\u00a0» le " + this.time.moment(signature.at())
				: "Non signé\u00a0: " + signature.absence();
	}

	/** A capacity as the document shows it. */
	record CapacityPart(int number, String title, String conditions, PdfVerdict verdict, List<PdfCriterion> rows,
			List<PdfFact> voices, @Nullable String condition) {

	}

}
