package fr.cqpm.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The measure itself: what it must not let pass. */
class PdfAssertTests {

	private static final PdfDetails DETAILS = new PdfDetails("Essai", "Essai", Instant.EPOCH);

	private final byte[] good = PdfEngines.renderer().renderXhtml(PdfRendererTests.page("<p>Texte</p>"), DETAILS);

	@Test
	void goodPasses() {
		assertThatPdf(this.good).isOfficial().hasPages(1).hasText("Texte").hasNoText("Autre");
	}

	@Test
	void plainPdfFailsBoth() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(bytes);
		}
		assertThat(PdfAssert.violations(bytes.toByteArray())).anyMatch((line) -> line.startsWith("ISO 19005-3"))
			.anyMatch((line) -> line.startsWith("ISO 14289-1"));
	}

	@Test
	void lostTagsFail() throws IOException {
		byte[] broken = without(COSName.STRUCT_TREE_ROOT);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatPdf(broken).isOfficial());
	}

	@Test
	void lostColourProfileFails() throws IOException {
		byte[] broken = without(COSName.getPDFName("OutputIntents"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatPdf(broken).isOfficial());
	}

	@Test
	void garbageFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatPdf("pas un PDF".getBytes()).isOfficial());
	}

	@Test
	void missingTextFails() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatPdf(this.good).hasText("Autre"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatPdf(this.good).hasNoText("Texte"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThatPdf(this.good).hasPages(2));
	}

	private byte[] without(COSName entry) {
		return PdfAssert.read(this.good, (document) -> {
			document.getDocumentCatalog().getCOSObject().removeItem(entry);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		});
	}

}
