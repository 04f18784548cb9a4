package fr.cqpm.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as people send them, made on the spot. */
public final class SampleFiles {

	private static final String DOCX_TYPES = """
			<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
			<Override PartName="/word/document.xml" ContentType="%s"/></Types>""";

	private static final String DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private SampleFiles() {
	}

	/** A PDF whose pages say their number. */
	public static byte[] pdf(int pages) {
		try (PDDocument document = document(pages)) {
			return bytes(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF whose pages say these lines, one each. */
	public static byte[] pdf(String... lines) {
		try (PDDocument document = document(lines)) {
			return bytes(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF whose page tree unpacks to that many bytes more than it needs. */
	public static byte[] packedPdf(int more) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		pdf.writeBytes(ascii("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
		int objects = pdf.size();
		byte[] packed = deflated("2 0 <</Type/Pages/Count 1/Kids[]>>", more);
		pdf.writeBytes(
				ascii("3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>stream\n"));
		pdf.writeBytes(packed);
		pdf.writeBytes(ascii("\nendstream\nendobj\n"));
		int table = pdf.size();
		pdf.writeBytes(ascii("4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length 30>>stream\n"));
		for (int[] entry : new int[][] { { 0, 0 }, { 1, 9 }, { 2, 3 }, { 1, objects }, { 1, table } }) {
			pdf.writeBytes(ByteBuffer.allocate(6).put((byte) entry[0]).putInt(entry[1]).put((byte) 0).array());
		}
		pdf.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
		return pdf.toByteArray();
	}

	private static byte[] deflated(String text, int more) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
			out.write(ascii(text));
			byte[] blanks = ascii(" ".repeat(1000));
			for (int written = 0; written < more; written += blanks.length) {
				out.write(blanks);
			}
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return packed.toByteArray();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** A PDF of about that many bytes, written without holding them in memory. */
	public static void heavyPdf(Path file, long bytes) {
		try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
			document.addPage(new PDPage());
			COSStream weight = new COSStream(IOUtils.createTempFileOnlyStreamCache().create());
			Random random = new Random(7);
			byte[] part = new byte[64 * 1024];
			try (OutputStream out = weight.createRawOutputStream()) {
				for (long written = 0; written < bytes; written += part.length) {
					random.nextBytes(part);
					out.write(part);
				}
			}
			document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Weight"), weight);
			document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF that opens with that password only; with an empty one, a restricted PDF. */
	public static byte[] protectedPdf(String password) {
		try (PDDocument document = document(1)) {
			document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			return bytes(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PDDocument document(int pages) throws IOException {
		return document(IntStream.rangeClosed(1, pages)
			.mapToObj((number) -> "Rapport fictif, page " + number)
			.toArray(String[]::new));
	}

	private static PDDocument document(String... lines) throws IOException {
		PDDocument document = new PDDocument();
		for (String line : lines) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream text = new PDPageContentStream(document, page)) {
				text.beginText();
				text.setFont(new PDType1Font(FontName.HELVETICA), 12);
				text.newLineAtOffset(72, 700);
				text.showText(line);
				text.endText();
			}
		}
		return document;
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

	/** A picture of a few points. */
	public static byte[] png() {
		return picture("png");
	}

	/** The same as a photograph. */
	public static byte[] jpeg() {
		return picture("jpg");
	}

	private static byte[] picture(String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A PowerPoint presentation. */
	public static byte[] pptx() {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", DOCX_TYPES.replace("/word/document.xml", "/ppt/presentation.xml")
			.formatted("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"));
		entries.put("ppt/presentation.xml", "<p:presentation xmlns:p='urn:p'/>");
		return zip(entries);
	}

	/** An OpenDocument presentation. */
	public static byte[] odp() {
		Map<String, String> entries = odtEntries();
		entries.put("mimetype", "application/vnd.oasis.opendocument.presentation");
		return zip(entries);
	}

	/** A Word document. */
	public static byte[] docx() {
		return zip(docxEntries());
	}

	/** A Word document with macros. */
	public static byte[] docm() {
		Map<String, String> entries = docxEntries();
		entries.put("[Content_Types].xml",
				DOCX_TYPES.formatted("application/vnd.ms-word.document.macroEnabled.main+xml"));
		entries.put("word/vbaProject.bin", "macro");
		return zip(entries);
	}

	/** Macros slipped into what says it is a plain Word document. */
	public static byte[] docxWithMacros() {
		Map<String, String> entries = docxEntries();
		entries.put("word/vbaProject.bin", "macro");
		return zip(entries);
	}

	private static Map<String, String> docxEntries() {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", DOCX_TYPES.formatted(DOCX_MAIN));
		entries.put("word/document.xml", "<w:document xmlns:w='urn:w'/>");
		return entries;
	}

	/** An OpenDocument text. */
	public static byte[] odt() {
		return zip(odtEntries());
	}

	/** An OpenDocument text with a password. */
	public static byte[] protectedOdt() {
		Map<String, String> entries = odtEntries();
		entries.put("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>");
		return zip(entries);
	}

	/** An OpenDocument text with macros. */
	public static byte[] odtWithMacros() {
		Map<String, String> entries = odtEntries();
		entries.put("Basic/Standard/Module1.xml", "<macro/>");
		return zip(entries);
	}

	/** An OpenDocument spreadsheet. */
	public static byte[] ods() {
		Map<String, String> entries = odtEntries();
		entries.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		return zip(entries);
	}

	private static Map<String, String> odtEntries() {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("mimetype", "application/vnd.oasis.opendocument.text");
		entries.put("META-INF/manifest.xml", "<manifest/>");
		entries.put("content.xml", "<office:document-content xmlns:office='urn:o'/>");
		return entries;
	}

	/**
	 * A zip file of these entries; « mimetype » stands uncompressed, as its format asks.
	 */
	public static byte[] zip(Map<String, String> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
				zip.putNextEntry(entry(entry.getKey(), content));
				zip.write(content);
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static ZipEntry entry(String name, byte[] content) {
		ZipEntry entry = new ZipEntry(name);
		if (name.equals("mimetype")) {
			CRC32 checksum = new CRC32();
			checksum.update(content);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			entry.setCrc(checksum.getValue());
		}
		return entry;
	}

}
