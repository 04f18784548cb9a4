package fr.cqpm.report.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import fr.cqpm.support.SampleFiles;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What the pages of a PDF say, within limits whatever the file is made for. */
class PdfTextTests {

	private static final Logger logger = LoggerFactory.getLogger(PdfTextTests.class);

	private static final int MANY = 300;

	@TempDir
	Path folder;

	@Test
	void readsEachPage() throws IOException {
		assertThat(pages(SampleFiles.pdf("L’équipe d’été", "", "Deuxième partie"))).containsExactly("L’équipe d’été",
				"", "Deuxième partie");
	}

	@Test
	void givesUpWhatIsNoPdf() {
		assertThatIOException().isThrownBy(() -> pages("%PDF-1.7\nrien".getBytes(StandardCharsets.US_ASCII)));
		assertThatIOException().isThrownBy(() -> pages(SampleFiles.packedPdf(32 * 1024 * 1024)));
	}

	/** A page that unpacks to 64 MB says nothing; the others say what they say. */
	@Test
	void leavesOutWhatUnpacksToTooMuch() throws IOException {
		byte[] bomb = "(boum) Tj ".repeat(6_500_000).getBytes(StandardCharsets.US_ASCII);
		assertThat(pages(document(bomb, COSName.FLATE_DECODE))).containsExactly("");
		COSArray twice = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
		assertThat(pages(document(bomb, twice))).containsExactly("");
	}

	/** One form draws the next twice, thirty times over: it would take years. */
	@Test
	@Timeout(90)
	@Tag("proof")
	void stopsWhatNeverEnds() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			COSStream next = null;
			for (int depth = 0; depth < 30; depth++) {
				COSStream form = document.getDocument().createCOSStream();
				form.setItem(COSName.TYPE, COSName.XOBJECT);
				form.setItem(COSName.SUBTYPE, COSName.FORM);
				write(form, (next != null) ? "/X Do /X Do" : "q Q", null);
				resources(form, next);
				next = form;
			}
			resources(page.getCOSObject(), next);
			COSStream content = document.getDocument().createCOSStream();
			write(content, "/X Do", null);
			page.getCOSObject().setItem(COSName.CONTENTS, content);
			Path file = this.folder.resolve("sans-fin.pdf");
			document.save(file.toFile());
			long start = System.nanoTime();
			try {
				assertThat(PdfText.pages(file)).containsExactly("");
			}
			catch (IOException late) {
				assertThat(late).hasMessageContaining("longer");
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(75));
		}
	}

	private static void resources(org.apache.pdfbox.cos.COSDictionary owner, COSStream form) {
		if (form != null) {
			org.apache.pdfbox.cos.COSDictionary forms = new org.apache.pdfbox.cos.COSDictionary();
			forms.setItem(COSName.getPDFName("X"), form);
			org.apache.pdfbox.cos.COSDictionary resources = new org.apache.pdfbox.cos.COSDictionary();
			resources.setItem(COSName.XOBJECT, forms);
			owner.setItem(COSName.RESOURCES, resources);
		}
	}

	private static void write(COSStream stream, String content, COSName filter) throws IOException {
		try (var out = stream.createOutputStream(filter)) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private static byte[] document(byte[] content, org.apache.pdfbox.cos.COSBase filters) throws IOException {
		try (PDDocument document = new PDDocument(); var bytes = new java.io.ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			COSStream stream = document.getDocument().createCOSStream();
			try (var out = stream.createOutputStream(filters)) {
				out.write(content);
			}
			page.getCOSObject().setItem(COSName.CONTENTS, stream);
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/** What the documents say of performance: time and memory of a long report. */
	@Test
	void readsALongReport() throws IOException {
		String[] lines = IntStream.rangeClosed(1, MANY)
			.mapToObj(
					(page) -> "Page " + page + ". " + "L’équipe organise le poste et suit ses indicateurs. ".repeat(50))
			.toArray(String[]::new);
		byte[] pdf = SampleFiles.pdf(lines);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		long start = System.nanoTime();
		List<String> pages = pages(pdf);
		logger.info("{} pages of {} characters read in {} ms, {} MB allocated on the way", pages.size(),
				pages.getFirst().length(), Duration.ofNanos(System.nanoTime() - start).toMillis(),
				(threads.getCurrentThreadAllocatedBytes() - before) >> 20);
		assertThat(pages).hasSize(MANY);
		assertThat(pages.getLast()).startsWith("Page 300. L’équipe");
	}

	private List<String> pages(byte[] pdf) throws IOException {
		Path file = this.folder.resolve("rapport.pdf");
		Files.write(file, pdf);
		return PdfText.pages(file);
	}

}
