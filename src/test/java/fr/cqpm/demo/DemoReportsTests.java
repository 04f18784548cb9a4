package fr.cqpm.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.shared.pdf.PdfEngines;
import fr.cqpm.support.Apart;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

@Apart
class DemoReportsTests {

	private static final DemoAuthor AUTHOR = new DemoAuthor("Camille Exemple", "Dominique Tutelle", 2025);

	private static final Pattern NOT_FILLED = Pattern.compile("\\{[a-zA-Z]+}");

	private static final DemoReports REPORTS = new DemoReports(PdfEngines.renderer());

	private static final Map<DemoSector, DemoReport> WRITTEN = new EnumMap<>(DemoSector.class);

	@ParameterizedTest
	@EnumSource
	void eachSectorHasItsReportOfAboutTwentyPages(DemoSector sector) throws IOException {
		DemoReport report = report(sector);
		Files.write(Path.of("target/demo-" + sector.file() + ".pdf"), report.pdf());
		assertThatPdf(report.pdf()).hasText("Camille Exemple", "Dominique Tutelle", report.company(), report.title())
			.hasText("L’entreprise, les personnes et les chiffres de ce rapport sont fictifs");
		int pages = PdfAssert.read(report.pdf(), PDDocument::getNumberOfPages);
		assertThat(pages).isBetween(20, 26);
		assertThat(NOT_FILLED.matcher(PdfAssert.text(report.pdf())).results()).isEmpty();
	}

	@Test
	void reportIsAsSoundAsADocumentOfTheHouse() {
		assertThatPdf(report(DemoSector.QUALITY).pdf()).isOfficial();
	}

	@ParameterizedTest
	@EnumSource
	void situationsPointToTheirPages(DemoSector sector) {
		DemoReport report = report(sector);
		assertThat(report.situations()).hasSize(9).allSatisfy((situation) -> {
			assertThat(situation.pages()).matches("\\d+(–\\d+)?");
			assertThat(situation.capacities()).isNotEmpty();
			assertThat(situation.modes()).isNotEmpty();
		});
		assertThat(report.situations().stream().map(DemoReport.Situation::nature)).doesNotHaveDuplicates();
	}

	@Test
	void situationStandsOnThePageItNames() {
		DemoReport report = report(DemoSector.MACHINING);
		DemoReport.Situation hazard = report.situations().get(2);
		assertThat(hazard.title()).isEqualTo("Lot d’aluminium hors tolérance");
		int page = Integer.parseInt(hazard.pages().split("–")[0]);
		assertThatPdf(report.pdf()).hasTextOnPage(page, "Second cas : une matière reçue hors tolérance");
	}

	@Test
	void sameAuthorAndSectorGiveTheSameBytes() {
		byte[] once = report(DemoSector.LOGISTICS).pdf();
		byte[] again = new DemoReports(PdfEngines.renderer()).write(DemoSector.LOGISTICS, AUTHOR).pdf();
		assertThat(again).isEqualTo(once);
		byte[] other = REPORTS.write(DemoSector.LOGISTICS, new DemoAuthor("Sacha Modèle", "Dominique Tutelle", 2025))
			.pdf();
		assertThat(other).isNotEqualTo(once);
	}

	private static DemoReport report(DemoSector sector) {
		return WRITTEN.computeIfAbsent(sector, (each) -> REPORTS.write(each, AUTHOR));
	}

}
