package fr.cqpm.report.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file in the making, from a whole document or from nothing. */
final class Packed {

	private static final String TYPES = "[Content_Types].xml";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	static Packed docx() {
		return office("/word/document.xml",
				"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
			.with("word/document.xml", "<w:document xmlns:w='urn:w'/>");
	}

	static Packed pptx() {
		return office("/ppt/presentation.xml",
				"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
			.with("ppt/presentation.xml", "<p:presentation xmlns:p='urn:p'/>");
	}

	static Packed office(String part, String type) {
		return new Packed().with(TYPES,
				"<Types xmlns='urn:t'><Override PartName='" + part + "' ContentType='" + type + "'/></Types>");
	}

	static Packed odf(String kind) {
		return new Packed().with("mimetype", "application/vnd.oasis.opendocument." + kind)
			.with("META-INF/manifest.xml", "<manifest/>")
			.with("content.xml", "<office:document-content xmlns:office='urn:o'/>");
	}

	Packed with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Packed with(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	Packed relation(String part, String type, String target) {
		return with(part, "<Relationships xmlns='urn:r'><Relationship Id='r1' Type='urn:x/" + type + "' Target='"
				+ target + "' TargetMode='External'/></Relationships>");
	}

	/** That many parts more, each of that many zeroes. */
	Packed filled(int count, int zeroes) {
		byte[] nothing = new byte[zeroes];
		for (int number = 0; number < count; number++) {
			with("word/media/" + number + ".bmp", nothing);
		}
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
