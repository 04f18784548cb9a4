package fr.cqpm.report.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF looked at with what it unpacks kept on disk: whether it opens, and its pages. One
 * at a time: what a file made for it takes of the memory is not taken twice.
 */
final class PdfDocument {

	/** Where its end is looked for. */
	private static final int TAIL = 4 * 1024;

	private PdfDocument() {
	}

	/** How many pages it has. */
	static synchronized int pages(Path path) throws UnacceptableFile {
		try (RandomAccessRead content = new RandomAccessReadBufferedFile(path.toFile())) {
			refuseCut(path);
			return pages(new Structure(content));
		}
		catch (IOException ex) {
			throw new UnacceptableFile(Sentences.DAMAGED_PDF);
		}
	}

	/**
	 * A file cut on its way lacks its end, and one in disguise begins otherwise, whatever
	 * a lenient reader makes of it.
	 */
	private static void refuseCut(Path path) throws IOException, UnacceptableFile {
		try (SeekableByteChannel channel = Files.newByteChannel(path)) {
			String start = new String(Channels.newInputStream(channel).readNBytes(5), StandardCharsets.ISO_8859_1);
			channel.position(Math.max(0, channel.size() - TAIL));
			String end = new String(Channels.newInputStream(channel).readNBytes(TAIL), StandardCharsets.ISO_8859_1);
			if (!start.equals("%PDF-") || !end.contains("startxref")) {
				throw new UnacceptableFile(Sentences.DAMAGED_PDF);
			}
		}
	}

	private static int pages(Structure structure) throws UnacceptableFile {
		try (PDDocument document = structure.parse()) {
			if (document.isEncrypted() || structure.locked) {
				throw new UnacceptableFile(Sentences.PROTECTED_PDF);
			}
			int pages = document.getNumberOfPages();
			if (pages < 1) {
				throw new UnacceptableFile(Sentences.NO_PAGE);
			}
			return pages;
		}
		catch (InvalidPasswordException ex) {
			throw new UnacceptableFile(Sentences.PROTECTED_PDF);
		}
		catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError ex) {
			throw new UnacceptableFile(structure.locked ? Sentences.PROTECTED_PDF : Sentences.DAMAGED_PDF);
		}
	}

	/**
	 * Reads what holds a PDF together, and no stream of it that unpacks to more than any
	 * such part needs: pictures and pages, which may, are not read for their number.
	 */
	private static final class Structure extends PDFParser {

		private static final int LARGEST = 8 * 1024 * 1024;

		/** What unpacks so little does no harm, however it is packed. */
		private static final int SMALL = 4 * 1024;

		private boolean locked;

		Structure(RandomAccessRead content) throws IOException {
			super(content, "", null, null, IOUtils.createTempFileOnlyStreamCache());
		}

		@Override
		protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
			// What is in it can only be measured once it is deciphered: too late
			if (getEncryption() != null) {
				this.locked = true;
				throw new IOException("Locked");
			}
			COSStream stream = super.parseCOSStream(dictionary);
			COSBase filters = stream.getFilters();
			COSBase filter = (filters instanceof COSArray several && several.size() == 1) ? several.getObject(0)
					: filters;
			boolean harmless = filter == null || stream.getLength() <= SMALL && !(filter instanceof COSArray);
			if (!harmless && (!COSName.FLATE_DECODE.equals(filter) || !fits(stream))) {
				throw new IOException("A part of the structure unpacks to too much");
			}
			return stream;
		}

		/** Unpacks as PDFBox does: without a look at the header, as far as it goes. */
		private static boolean fits(COSStream stream) throws IOException {
			try (InputStream packed = stream.createRawInputStream()) {
				packed.skip(2);
				return new InflaterInputStream(packed, new Inflater(true)).skip(LARGEST + 1L) <= LARGEST;
			}
			catch (ZipException | EOFException broken) {
				return true;
			}
		}

	}

}
