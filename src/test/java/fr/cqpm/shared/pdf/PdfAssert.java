package fr.cqpm.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.AbstractAssert;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a test asks of a PDF's bytes: both standards by veraPDF, its text by PDFBox. */
public final class PdfAssert extends AbstractAssert<PdfAssert, byte[]> {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfAssert(byte[] actual) {
		super(actual, PdfAssert.class);
	}

	public static PdfAssert assertThatPdf(byte[] actual) {
		return new PdfAssert(actual);
	}

	/** Archivable and accessible: PDF/A-3a and PDF/UA-1. */
	public PdfAssert isOfficial() {
		List<String> violations = violations(this.actual);
		if (!violations.isEmpty()) {
			failWithMessage("Expecting PDF/A-3a and PDF/UA-1 but:%n%s", String.join("\n", violations));
		}
		return this;
	}

	/** White space, however much and wherever lines broke, counts as one space. */
	public PdfAssert hasText(String... expected) {
		String text = text(this.actual);
		for (String each : expected) {
			if (!text.contains(oneSpace(each))) {
				failWithMessage("Expecting the text%n  « %s »%nin%n%s", each, text);
			}
		}
		return this;
	}

	/** The same on one page, counted from 1. */
	public PdfAssert hasTextOnPage(int page, String expected) {
		String text = read(this.actual, (document) -> text(document, page, page));
		if (!text.contains(oneSpace(expected))) {
			failWithMessage("Expecting the text%n  « %s »%non page %d, which says%n%s", expected, page, text);
		}
		return this;
	}

	public PdfAssert hasNoText(String unexpected) {
		if (text(this.actual).contains(oneSpace(unexpected))) {
			failWithMessage("Expecting no « %s » in%n%s", unexpected, text(this.actual));
		}
		return this;
	}

	public PdfAssert hasPages(int expected) {
		int pages = read(this.actual, PDDocument::getNumberOfPages);
		if (pages != expected) {
			failWithMessage("Expecting %d pages but there are %d", expected, pages);
		}
		return this;
	}

	/**
	 * What veraPDF finds wrong, one line a broken rule. It has one document at a time.
	 */
	public static synchronized List<String> violations(byte[] pdf) {
		return List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
			.stream()
			.flatMap((flavour) -> violations(pdf, flavour).stream())
			.toList();
	}

	private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> found = result.getTestAssertions().stream().map(PdfAssert::line).distinct().toList();
			return (result.isCompliant() || !found.isEmpty()) ? found : List.of(flavour + ": not compliant");
		}
		catch (VeraPDFException | IOException ex) {
			return List.of(flavour + ": " + ex);
		}
	}

	private static String line(TestAssertion broken) {
		return broken.getRuleId().getSpecification() + " " + broken.getRuleId().getClause() + ": "
				+ broken.getMessage().replaceAll("\\s+", " ");
	}

	public static String text(byte[] pdf) {
		return read(pdf, (document) -> text(document, 1, document.getNumberOfPages()));
	}

	private static String text(PDDocument document, int first, int last) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(first);
		stripper.setEndPage(last);
		return oneSpace(stripper.getText(document));
	}

	private static String oneSpace(String text) {
		return text.replaceAll("[\\s\u00a0\u202f]+", " ");
	}

	public static <T> T read(byte[] pdf, Reading<T> reading) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return reading.of(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes something from an open document. */
	public interface Reading<T> {

		T of(PDDocument document) throws IOException;

	}

}
