package fr.cqpm.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.shared.pdf.PdfAttachment;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Dossier des modalités en PDF: made from the frozen content and nothing else, so that
 * the same transmission always gives the same bytes.
 */
@Component
public class PlanDocument {

	private final PdfRenderer renderer;

	private final FrenchTime time;

	PlanDocument(PdfRenderer renderer, FrenchTime time) {
		this.renderer = renderer;
		this.time = time;
	}

	/** As it is saved, e.g. « modalites-LOR-2026-0042-A-1.pdf ». */
	public String fileName(Transmission transmission) {
		return name(transmission) + ".pdf";
	}

	private static String name(Transmission transmission) {
		return "modalites-" + transmission.content().reference() + "-" + transmission.revision();
	}

	public byte[] pdf(Transmission transmission) {
		PlanContent content = transmission.content();
		PdfAttachment data = new PdfAttachment(name(transmission) + ".json",
				"Le contenu transmis au centre de ressource, dans sa forme exacte.",
				content.canonical().getBytes(StandardCharsets.UTF_8));
		PdfDetails details = new PdfDetails("Dossier des modalités d’évaluation, révision\u00a0" + content.revision(),
				content.reference(), content.transmittedAt())
			.with(data);
		return this.renderer.render("plan", Map.of("subject", content.standard().title(), "file", file(content),
				"agreement", agreement(content.agreement()), "report", report(content), "capacities",
				content.capacities().stream().map(PlanDocument::line).toList(), "sha256", transmission.sha256()),
				details);
	}

	private List<PdfFact> file(PlanContent content) {
		List<PdfFact> facts = new ArrayList<>(List.of(new PdfFact("Dossier", content.reference()),
				new PdfFact("Candidat", content.candidate()), new PdfFact("Parcours", content.pathway())));
		if (content.company() != null) {
			facts.add(new PdfFact("Entreprise", content.company()));
		}
		facts.add(new PdfFact("Centre d’examen", content.examCentre()));
		facts.add(new PdfFact("Transmis à", content.resourceCentre()));
		facts.add(new PdfFact("Transmis par",
				content.transmittedBy() + ", le " + this.time.moment(content.transmittedAt())));
		facts.add(new PdfFact("Révision", Integer.toString(content.revision())));
		return facts;
	}

	private List<PdfFact> agreement(Agreement agreement) {
		String who = agreement.name() + ((agreement.function() != null) ? ", " + agreement.function() : "");
		return List.of(new PdfFact("Modalités définies avec", agreement.with().label()),
				new PdfFact("Représentant", who), new PdfFact("Date de l’accord", this.time.date(agreement.on())));
	}

	private List<PdfFact> report(PlanContent content) {
		ReportConditions conditions = content.conditions();
		return List.of(
				new PdfFact("À déposer au plus tard",
						this.time.moment(conditions.deadline().due()) + ", heure de Paris, minute comprise"),
				new PdfFact("Formats acceptés", conditions.acceptedFormats()),
				new PdfFact("Taille maximale", conditions.maximumSize()));
	}

	private static Row line(PlanContent.Line line) {
		return new Row(line.number() + ". " + line.title(),
				line.methods().stream().map(AssessmentMethod::label).toList(), line.reason());
	}

	/** A capacity as the document's table shows it. */
	record Row(String capacity, List<String> methods, @Nullable String reason) {

	}

}
