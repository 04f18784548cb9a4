package fr.cqpm.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file looked at as the text document it may be: by its entries, of which two small
 * ones are read. Nothing else is unpacked.
 */
final class ZipDocument {

	private static final int MOST_ENTRIES = 5_000;

	private static final long LARGEST = 2L * 1024 * 1024 * 1024;

	/** Pictures hardly shrink and XML about twentyfold: more is no report. */
	private static final long MOST_SHRUNK = 200;

	/** Very small files shrink more. */
	private static final long LEAST_PACKED = 64 * 1024;

	private static final int SMALL = 1024 * 1024;

	private static final String DAMAGED = "Ce fichier est endommagé\u00a0: ouvrez-le, enregistrez-le à nouveau, puis recommencez.";

	private static final String MACROS = "Ce fichier contient des macros\u00a0: enregistrez-le sans macros (.docx ou .odt).";

	private static final String OOXML_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private ZipDocument() {
	}

	/** The text document's format. */
	static FileFormat format(Path path) throws IOException, UnacceptableFile {
		try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
			List<? extends ZipEntry> entries = zip.stream().limit(MOST_ENTRIES + 1L).toList();
			refuseUnreasonable(entries);
			if (zip.getEntry("[Content_Types].xml") != null) {
				return word(zip, entries);
			}
			if (zip.getEntry("mimetype") != null) {
				return openDocument(zip, entries);
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new UnacceptableFile(DAMAGED);
		}
		throw new UnacceptableFile("Ce fichier est une archive ZIP, pas un document.");
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
			throw new UnacceptableFile(
					"Ce fichier est anormalement compressé\u00a0: il ne peut pas être ouvert sans risque.");
		}
	}

	private static FileFormat word(ZipFile zip, List<? extends ZipEntry> entries) throws IOException, UnacceptableFile {
		String types = text(zip, "[Content_Types].xml");
		String lower = types.toLowerCase(Locale.ROOT);
		if (lower.contains("macroenabled") || lower.contains("vbaproject")
				|| entries.stream().anyMatch((entry) -> named(entry).endsWith("vbaproject.bin"))) {
			throw new UnacceptableFile(MACROS);
		}
		if (!types.contains(OOXML_MAIN) || zip.getEntry("word/document.xml") == null) {
			throw new UnacceptableFile("Ce fichier est un document Office, mais pas un document Word (DOCX).");
		}
		return FileFormat.DOCX;
	}

	private static FileFormat openDocument(ZipFile zip, List<? extends ZipEntry> entries)
			throws IOException, UnacceptableFile {
		if (!text(zip, "mimetype").strip().equals(FileFormat.ODT.mediaType())) {
			throw new UnacceptableFile("Ce fichier n’est pas un document texte OpenDocument (ODT).");
		}
		if (zip.getEntry("META-INF/manifest.xml") == null || zip.getEntry("content.xml") == null) {
			throw new UnacceptableFile(DAMAGED);
		}
		if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
			throw new UnacceptableFile(
					"Ce document est protégé par un mot de passe\u00a0: enregistrez-le sans protection.");
		}
		if (entries.stream().map(ZipDocument::named).anyMatch((name) -> name.matches("(basic|scripts)/.+[^/]"))) {
			throw new UnacceptableFile(MACROS);
		}
		return FileFormat.ODT;
	}

	private static String named(ZipEntry entry) {
		return entry.getName().toLowerCase(Locale.ROOT);
	}

	private static String text(ZipFile zip, String name) throws IOException, UnacceptableFile {
		try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
			byte[] bytes = content.readNBytes(SMALL + 1);
			if (bytes.length > SMALL) {
				throw new UnacceptableFile(DAMAGED);
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

}
