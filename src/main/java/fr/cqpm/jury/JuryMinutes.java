package fr.cqpm.jury;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.cqpm.jury.SessionClosings.Minutes;
import fr.cqpm.shared.pdf.PdfAttachment;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.pdf.PdfSignature;
import fr.cqpm.shared.pdf.PdfTone;
import fr.cqpm.shared.pdf.PdfVerdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Procès-verbal du jury en PDF: made from the frozen content and nothing else, so that
 * the same session always gives the same bytes.
 */
@Component
public class JuryMinutes {

	private final PdfRenderer renderer;

	private final FrenchTime time;

	JuryMinutes(PdfRenderer renderer, FrenchTime time) {
		this.renderer = renderer;
		this.time = time;
	}

	/** As it is saved, e.g. « pv-jury-2026-03-12.pdf ». */
	public String fileName(Minutes minutes) {
		return name(minutes) + ".pdf";
	}

	private String name(Minutes minutes) {
		return "pv-jury-" + this.time.day(minutes.content().heldAt());
	}

	public byte[] pdf(Minutes minutes) {
		MinutesContent content = minutes.content();
		PdfDetails details = new PdfDetails("Procès-verbal du jury de délibération",
				"Session du " + this.time.date(content.heldAt()), content.closedAt())
			.with(new PdfAttachment(name(minutes) + ".json", "Le procès-verbal, dans sa forme exacte.",
					content.canonical().getBytes(StandardCharsets.UTF_8)));
		return this.renderer.render("pv-jury",
				Map.of("facts", facts(content), "members", members(content), "warnings", content.warnings(),
						"candidates", content.candidates().stream().map(this::candidate).toList(), "signatures",
						signatures(content), "sha256", minutes.sha256()),
				details);
	}

	private List<PdfFact> facts(MinutesContent content) {
		List<PdfFact> facts = new ArrayList<>(List.of(new PdfFact("Centre d’examen", content.examCentre()),
				new PdfFact("Session", this.time.moment(content.heldAt())), new PdfFact("Lieu", content.place())));
		facts.add(new PdfFact("Organisations syndicales sollicitées", (content.unionsAskedOn() != null)
				? "le " + this.time.date(content.unionsAskedOn()) : "date non enregistrée"));
		facts.add(new PdfFact("Présence émargée", "le " + this.time.moment(content.attendedAt())));
		facts.add(new PdfFact("Session close",
				"le " + this.time.moment(content.closedAt()) + ", par " + content.closedBy()));
		facts.add(new PdfFact("Candidats", Integer.toString(content.candidates().size())));
		if (content.erased()) {
			facts.add(new PdfFact("Effacement",
					"des données ont été effacées à l’échéance de leur conservation\u00a0; l’empreinte est celle de l’original"));
		}
		return facts;
	}

	private List<MemberRow> members(MinutesContent content) {
		return content.members()
			.stream()
			.map((member) -> new MemberRow(
					(member.employer() != null) ? member.name() + ", " + member.employer() : member.name(),
					member.chairs() ? member.side() + ", présidence" : member.side(),
					member.present() ? "Présence émargée" : "Absence",
					(member.employerToldOn() != null) ? this.time.date(member.employerToldOn()) : "–"))
			.toList();
	}

	private CandidateBlock candidate(MinutesContent.Candidate candidate) {
		List<PdfFact> facts = new ArrayList<>(
				List.of(new PdfFact("Dossier", candidate.reference()), new PdfFact("Référentiel", candidate.standard()),
						new PdfFact("Admissibilité calculée (§ III)", candidate.explanation()),
						new PdfFact("Déclaré", "le " + this.time.moment(candidate.declaredAt()))));
		if (candidate.reason() != null) {
			facts.add(new PdfFact("Motif du jury", candidate.reason()));
		}
		facts.add(new PdfFact("Voix", (candidate.votes() != null) ? candidate.votes() : "aucun vote demandé"));
		return new CandidateBlock(candidate.name(), PdfVerdict.of(candidate.declared()), facts,
				candidate.capacities().stream().map(JuryMinutes::capacity).toList());
	}

	private static CapacityRow capacity(CapacityStanding capacity) {
		return new CapacityRow(
				capacity.number() + ". " + capacity.title(), (capacity.outcome() != null)
						? PdfVerdict.of(capacity.outcome()) : new PdfVerdict(PdfTone.NONE, "Non décidée"),
				capacity.reason());
	}

	private static List<PdfSignature> signatures(MinutesContent content) {
		return content.members()
			.stream()
			.map((member) -> new PdfSignature(member.name(),
					member.chairs() ? "Présidence du jury" : "Membre du jury, " + member.side(),
					member.present() ? " " : "Absence"))
			.toList();
	}

	/** A member, as the attendance sheet shows them. */
	record MemberRow(String name, String side, String presence, String employerTold) {

	}

	/** A candidate, with what was declared and why. */
	record CandidateBlock(String name, PdfVerdict verdict, List<PdfFact> facts, List<CapacityRow> capacities) {

	}

	/** A capacity as it stood. */
	record CapacityRow(String title, PdfVerdict verdict, @Nullable String reason) {

	}

}
