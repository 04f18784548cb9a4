package fr.cqpm.shared.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PdfRendererTests {

	private static final PdfDetails DETAILS = new PdfDetails("Essai & « œuvre »", "Dossier LYO-2026-00042",
			Instant.parse("2026-03-01T09:05:00Z"));

	private final PdfRenderer renderer = PdfEngines.renderer();

	@Test
	void minutesOfManyPagesAreArchivableAndAccessible() throws IOException {
		byte[] pdf = this.renderer.render("sample", SampleMinutes.model(), SampleMinutes.details());
		Files.write(Path.of("target/sample-minutes.pdf"), pdf);
		assertThatPdf(pdf).isOfficial()
			.hasPages(7)
			.hasText("Dossier LYO-2026-00042", "Page 3 sur 7", "Elaborer et mettre en œuvre",
					"identifiées et la capacité")
			.hasText("9.5", "10.4", "✓ Satisfait", "✕ Non satisfait", "↺ À revoir", "⊘ Sans objet", "○ Non évalué")
			.hasText("Contenu figé le 12 mars 2026 à 14:32", "Signé le 12 mars 2026 à 14:21");
	}

	@Test
	void typedMarkupIsShownAndNeverRun() {
		byte[] pdf = this.renderer.render("sample", SampleMinutes.model(), SampleMinutes.details());
		assertThatPdf(pdf).hasText(SampleMinutes.HOSTILE);
	}

	@Test
	void wordWithoutBreakStaysOnThePage() {
		byte[] pdf = this.renderer.render("sample", SampleMinutes.model(), SampleMinutes.details());
		assertThat(PdfAssert.text(pdf).replace(" ", "")).contains(SampleMinutes.LONG_WORD);
	}

	@Test
	void signsThatNoTypefaceHasBecomeQuestionMarks() {
		byte[] pdf = this.renderer.renderXhtml(page("<p>Été\u0001 \uD83D\uDE00 \u6F22\uFFFF\uD800 fin</p>"), DETAILS);
		assertThatPdf(pdf).isOfficial().hasText("Été ? ? fin");
	}

	@Test
	void sameContentGivesTheSameBytes() {
		byte[] once = this.renderer.render("sample", SampleMinutes.model(), SampleMinutes.details());
		byte[] again = PdfEngines.renderer().render("sample", SampleMinutes.model(), SampleMinutes.details());
		assertThat(again).isEqualTo(once);
	}

	@Test
	void theOnlyTimeIsTheRecords() {
		byte[] pdf = this.renderer.renderXhtml(page("<p>Texte</p>"), DETAILS);
		Instant created = PdfAssert.read(pdf, (document) -> document.getDocumentInformation().getCreationDate())
			.toInstant();
		assertThat(created).isEqualTo(DETAILS.at());
		byte[] later = this.renderer.renderXhtml(page("<p>Texte</p>"),
				new PdfDetails(DETAILS.title(), DETAILS.reference(), DETAILS.at().plusSeconds(1)));
		assertThat(later).isNotEqualTo(pdf);
	}

	@Test
	void documentSaysItsTitleAndLanguage() {
		byte[] pdf = this.renderer.renderXhtml(page("<p>Texte</p>"), DETAILS);
		String title = PdfAssert.read(pdf, (document) -> document.getDocumentInformation().getTitle());
		String language = PdfAssert.read(pdf, (document) -> document.getDocumentCatalog().getLanguage());
		assertThat(title).isEqualTo("Essai & « œuvre »");
		assertThat(language).isEqualTo("fr");
	}

	@Test
	void headingsBecomeBookmarks() {
		byte[] pdf = this.renderer.renderXhtml(page("<h1>A</h1><h2>B</h2><h3>C</h3><h4>non</h4><h2>D  <b>é</b></h2>"),
				DETAILS);
		List<String> titles = PdfAssert.read(pdf,
				(document) -> titles(document.getDocumentCatalog().getDocumentOutline(), ""));
		assertThat(titles).containsExactly("A", " B", "  C", " D é");
		assertThatPdf(pdf).isOfficial();
	}

	@Test
	void recordForMachinesIsInside() {
		byte[] json = "{\"accents\":\"é œ\"}".getBytes();
		byte[] pdf = this.renderer.renderXhtml(page("<p>Texte</p>"),
				DETAILS.with(new PdfAttachment("pv.json", "Le procès-verbal", json)));
		assertThatPdf(pdf).isOfficial();
		byte[] attached = PdfAssert.read(pdf, PdfRendererTests::attached);
		assertThat(attached).isEqualTo(json);
	}

	@Test
	void warmingUpRendersAWholePage() {
		new PdfWarmUp(this.renderer).renderOnce();
	}

	@Test
	void pageMustBeWellFormed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.renderer.renderXhtml("<html><p></html>", DETAILS));
	}

	private static byte[] attached(PDDocument document) throws IOException {
		assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"))).hasSize(1);
		PDComplexFileSpecification file = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles()
			.getNames()
			.get("pv.json");
		assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
		return file.getEmbeddedFile().toByteArray();
	}

	private static List<String> titles(PDOutlineNode node, String indent) {
		List<String> titles = new ArrayList<>();
		for (PDOutlineItem item : node.children()) {
			titles.add(indent + item.getTitle());
			titles.addAll(titles(item, indent + " "));
		}
		return titles;
	}

	static String page(String body) {
		return "<html><head></head><body>" + body + "</body></html>";
	}

}
