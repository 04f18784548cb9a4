package fr.cqpm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes fictitious activity reports as real PDFs, so that every page of the application
 * shows something true to life. The same author and sector give the same bytes.
 */
@Component
@Profile("demo")
class DemoReports {

	private final PdfRenderer renderer;

	private final String css = ReportFiles.read("report.css") + bars();

	DemoReports(PdfRenderer renderer) {
		this.renderer = renderer;
	}

	DemoReport write(DemoSector sector, DemoAuthor author) {
		ReportFiles files = ReportFiles.of(sector, author);
		ReportText text = ReportText.of(files, author);
		byte[] pdf = this.renderer.render("demo/report", Map.of("report", text, "css", this.css),
				new PdfDetails(text.title(), author.candidate(), signed(author)));
		ReportPages pages = new ReportPages(pdf, text);
		return new DemoReport(text.title(), text.company(), pdf,
				files.sector().situations().stream().map((each) -> situation(each, pages)).toList());
	}

	private static DemoReport.Situation situation(ReportFiles.Situation declared, ReportPages pages) {
		return new DemoReport.Situation(declared.title(), declared.nature(), declared.period(), declared.modes(),
				declared.capacities(), pages.of(declared.sections()));
	}

	private static Instant signed(DemoAuthor author) {
		return LocalDate.of(author.year(), 12, 18).atStartOfDay(FrenchTime.PARIS).toInstant();
	}

	/** One class for each length of a bar, because templates hold no inline style. */
	private static String bars() {
		return IntStream.rangeClosed(0, 100)
			.mapToObj((percent) -> ".w-%d { width: %dmm; }".formatted(percent, percent))
			.collect(Collectors.joining("\n"));
	}

}
