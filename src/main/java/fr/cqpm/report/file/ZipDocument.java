package fr.cqpm.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file looked at as the office document it may be. Its parts are measured by their
 * table first, then unpacked one after the other into nothing.
 */
final class ZipDocument {

	private static final int MOST_ENTRIES = 5_000;

	private static final long LARGEST = 512L * 1024 * 1024;

	/** Pictures hardly shrink and XML about twentyfold: more is no document. */
	private static final long MOST_SHRUNK = 200;

	/** Very small files shrink more. */
	private static final long LEAST_PACKED = 64 * 1024;

	private static final int SMALL = 1024 * 1024;

	private static final String TYPES = "[Content_Types].xml";

	private static final String MANIFEST = "META-INF/manifest.xml";

	private static final Map<FileFormat, String> MAIN_PARTS = Map.of(FileFormat.DOCX, "word/document.xml",
			FileFormat.PPTX, "ppt/presentation.xml");

	private ZipDocument() {
	}

	/** The document's format. */
	static FileFormat format(Path path) throws IOException, UnacceptableFile {
		try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
			List<? extends ZipEntry> entries = zip.stream().limit(MOST_ENTRIES + 1L).toList();
			refuseUnreasonable(entries);
			FileFormat format = format(zip, entries);
			ZipParts.inspect(zip, entries);
			return format;
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new UnacceptableFile(
					String.valueOf(ex.getMessage()).contains("encrypted") ? Sentences.PROTECTED : Sentences.DAMAGED);
		}
	}

	private static FileFormat format(ZipFile zip, List<? extends ZipEntry> entries)
			throws IOException, UnacceptableFile {
		if (zip.getEntry(TYPES) != null) {
			return office(zip, entries);
		}
		if (zip.getEntry("mimetype") != null) {
			return openDocument(zip, entries);
		}
		throw new UnacceptableFile(Sentences.ARCHIVE);
	}

	/** Whether this is also a zip file, whatever it begins with. */
	static boolean isHiddenIn(Path path) {
		try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
			return zip.size() > 0;
		}
		catch (IOException | IllegalArgumentException none) {
			return false;
		}
	}

	private static void refuseUnreasonable(List<? extends ZipEntry> entries) throws UnacceptableFile {
		long packed = 0;
		long unpacked = 0;
		for (ZipEntry entry : entries) {
			packed += Math.max(entry.getCompressedSize(), 0);
			unpacked += Math.max(entry.getSize(), 0);
		}
		if (entries.size() > MOST_ENTRIES || unpacked > LARGEST
				|| unpacked > MOST_SHRUNK * Math.max(packed, LEAST_PACKED)) {
			throw new UnacceptableFile(Sentences.BOMB);
		}
	}

	private static FileFormat office(ZipFile zip, List<? extends ZipEntry> entries)
			throws IOException, UnacceptableFile {
		String types = text(zip, TYPES);
		String lower = types.toLowerCase(Locale.ROOT);
		if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("activex")
				|| named(entries, "(.*/)?(vbaproject\\.bin|vbadata\\.xml|activex/.+)")) {
			throw new UnacceptableFile(Sentences.MACROS);
		}
		for (ZipEntry entry : entries) {
			if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
				Relationships.inspect(text(zip, entry.getName()));
			}
		}
		return MAIN_PARTS.entrySet()
			.stream()
			.filter((main) -> types.contains(main.getKey().mediaType() + ".main+xml")
					&& zip.getEntry(main.getValue()) != null)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new UnacceptableFile(
					Sentences.NOT_EXPECTED.formatted("document Word (DOCX) ni une présentation PowerPoint (PPTX)")));
	}

	private static FileFormat openDocument(ZipFile zip, List<? extends ZipEntry> entries)
			throws IOException, UnacceptableFile {
		String type = text(zip, "mimetype").strip();
		FileFormat format = List.of(FileFormat.ODT, FileFormat.ODP)
			.stream()
			.filter((one) -> one.mediaType().equals(type))
			.findFirst()
			.orElseThrow(() -> new UnacceptableFile(
					Sentences.NOT_EXPECTED.formatted("texte (ODT) ni une présentation (ODP) OpenDocument")));
		if (zip.getEntry(MANIFEST) == null || zip.getEntry("content.xml") == null) {
			throw new UnacceptableFile(Sentences.DAMAGED);
		}
		if (text(zip, MANIFEST).contains("encryption-data")) {
			throw new UnacceptableFile(Sentences.PROTECTED);
		}
		if (named(entries, "(basic|scripts)/.+[^/]")) {
			throw new UnacceptableFile(Sentences.MACROS);
		}
		return format;
	}

	private static boolean named(List<? extends ZipEntry> entries, String pattern) {
		return entries.stream().anyMatch((entry) -> entry.getName().toLowerCase(Locale.ROOT).matches(pattern));
	}

	private static String text(ZipFile zip, String name) throws IOException, UnacceptableFile {
		try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
			byte[] bytes = content.readNBytes(SMALL + 1);
			if (bytes.length > SMALL) {
				throw new UnacceptableFile(Sentences.DAMAGED);
			}
			boolean wide = bytes.length > 1
					&& (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
			return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
		}
	}

}
