package fr.cqpm.report.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF for its text: pictures are left out unopened, and so is any stream that
 * unpacks to more than a page of text can need. What it unpacks is measured as it comes,
 * and kept nowhere.
 */
final class BoundedStreams extends PDFParser {

	private static final int LARGEST = 8 * 1024 * 1024;

	/** What these pack is no text. */
	private static final Set<COSName> OPEN = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
			COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.ASCII85_DECODE,
			COSName.ASCII85_DECODE_ABBREVIATION, COSName.ASCII_HEX_DECODE, COSName.ASCII_HEX_DECODE_ABBREVIATION,
			COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);

	/** More than one or two make no sense. */
	private static final int MOST_FILTERS = 3;

	BoundedStreams(RandomAccessRead content) throws IOException {
		super(content, "", null, null, IOUtils.createTempFileOnlyStreamCache());
	}

	@Override
	protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
		COSStream stream = super.parseCOSStream(dictionary);
		boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
		return (picture || !fits(stream)) ? empty(stream) : stream;
	}

	private COSStream empty(COSStream stream) throws IOException {
		COSStream empty = this.document.createCOSStream();
		empty.addAll(stream);
		empty.removeItem(COSName.FILTER);
		empty.removeItem(COSName.DECODE_PARMS);
		try (OutputStream nothing = empty.createRawOutputStream()) {
			nothing.flush();
		}
		return empty;
	}

	private static boolean fits(COSStream stream) throws IOException {
		List<COSName> filters = filters(stream.getFilters());
		if (filters.size() > MOST_FILTERS || !OPEN.containsAll(filters)) {
			return false;
		}
		if (filters.isEmpty()) {
			return stream.getLength() <= LARGEST;
		}
		try (InputStream packed = stream.createRawInputStream()) {
			InputStream step = packed;
			for (int i = 0; i < filters.size(); i++) {
				Sink sink = new Sink(i < filters.size() - 1);
				FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(step, sink, stream, i);
				step = new ByteArrayInputStream(sink.toByteArray());
			}
			return true;
		}
		catch (IOException | RuntimeException tooMuch) {
			return false;
		}
	}

	private static List<COSName> filters(COSBase filters) {
		if (filters instanceof COSArray several) {
			return StreamSupport.stream(several.spliterator(), false)
				.map((filter) -> (filter instanceof COSName name) ? name : COSName.CRYPT)
				.toList();
		}
		return (filters instanceof COSName one) ? List.of(one) : List.of();
	}

	/** Takes no more than the largest stream, and keeps what another filter needs. */
	private static final class Sink extends ByteArrayOutputStream {

		private final boolean keeps;

		private long taken;

		Sink(boolean keeps) {
			this.keeps = keeps;
		}

		@Override
		public synchronized void write(int one) {
			take(1);
			if (this.keeps) {
				super.write(one);
			}
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) {
			take(length);
			if (this.keeps) {
				super.write(bytes, offset, length);
			}
		}

		private void take(int length) {
			this.taken += length;
			if (this.taken > LARGEST) {
				throw new IllegalStateException("It unpacks to too much");
			}
		}

	}

}
