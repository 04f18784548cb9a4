package fr.cqpm.report.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Texte d'un PDF, page by page. A file made for it takes neither the memory nor the time
 * of others: what its streams unpack to, its pages, their characters and the whole
 * reading have limits.
 */
public final class PdfText {

	/** No report has more. */
	static final int MOST_PAGES = 1000;

	private PdfText() {
	}

	/**
	 * What each page says, empty for one that says nothing.
	 * @throws IOException when it cannot be read
	 */
	public static List<String> pages(Path path) throws IOException {
		try (RandomAccessRead content = new RandomAccessReadBufferedFile(path.toFile());
				PDDocument document = new BoundedStreams(content).parse()) {
			int count = Math.min(document.getNumberOfPages(), MOST_PAGES);
			PageStripper stripper = new PageStripper(count);
			stripper.read(document);
			return Arrays.asList(stripper.pages());
		}
		catch (RuntimeException | OutOfMemoryError | StackOverflowError ex) {
			throw new IOException("It cannot be read: " + ex.getClass().getSimpleName());
		}
	}

}
