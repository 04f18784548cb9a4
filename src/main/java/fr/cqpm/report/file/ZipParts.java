package fr.cqpm.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zip file, unpacked one after the other into nothing: whether each is
 * what it says it is, and what it hides. Their number and sizes are bounded before.
 */
final class ZipParts {

	private static final String DOCTYPE = "<!DOCTYPE";

	private static final String ENTITY = "<!ENTITY";

	private static final String DDE = "DDEAUTO";

	private static final String SCRIPT = "vnd.sun.star.script:";

	private static final String REMOTE_IMAGE = "<draw:image xlink:href=\"http";

	private static final List<String> WORDS = List.of(DOCTYPE, ENTITY, DDE, SCRIPT, REMOTE_IMAGE);

	/**
	 * Pictures, fonts and formulas of an office suite that are packed or veiled anyway.
	 */
	private static final Pattern PACKED_ANYWAY = Pattern.compile(".+\\.(emz|wmz|svgz|odttf|fntdata)");

	/** The workbook behind a diagram, for one. */
	private static final Pattern EMBEDDED = Pattern.compile("(word|ppt)/embeddings/[^/]+\\.(xlsx|docx|pptx)");

	private static final Set<String> ARCHIVES = Set.of("52617221", "377abcaf");

	private static final int MOST_EMBEDDED = 1_000;

	private static final long LARGEST_EMBEDDED = 64L * 1024 * 1024;

	private ZipParts() {
	}

	/** Passes when every part may stay. */
	static void inspect(ZipFile zip, List<? extends ZipEntry> entries) throws IOException, UnacceptableFile {
		Set<String> names = new HashSet<>();
		for (ZipEntry entry : entries) {
			String name = entry.getName();
			if (name.startsWith("/") || name.contains("\\") || name.contains("\0") || name.matches("(.*/)?\\.\\.(/.*)?")
					|| !names.add(name.toLowerCase(Locale.ROOT))) {
				throw new UnacceptableFile(Sentences.FORGED);
			}
			if (!entry.isDirectory()) {
				inspect(zip, entry);
			}
		}
	}

	private static void inspect(ZipFile zip, ZipEntry entry) throws IOException, UnacceptableFile {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		Search search = new Search(WORDS);
		CRC32 sum = new CRC32();
		byte[] buffer = new byte[16 * 1024];
		long size = 0;
		try (InputStream content = zip.getInputStream(entry)) {
			for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
				if (size == 0) {
					refuseHidden(zip, entry, name, Arrays.copyOf(buffer, Math.min(read, 8)));
				}
				size += read;
				if (size > entry.getSize()) {
					throw new UnacceptableFile(Sentences.BOMB);
				}
				sum.update(buffer, 0, read);
				search.feed(buffer, isText(name) ? read : 0);
			}
		}
		if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
			throw new UnacceptableFile(Sentences.DAMAGED);
		}
		refuseFound(search);
	}

	private static boolean isText(String name) {
		return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf") || name.endsWith(".svg");
	}

	private static void refuseFound(Search search) throws UnacceptableFile {
		if (search.found(DOCTYPE) || search.found(ENTITY)) {
			throw new UnacceptableFile(Sentences.ENTITIES);
		}
		if (search.found(DDE)) {
			throw new UnacceptableFile(Sentences.COMMANDS);
		}
		if (search.found(SCRIPT)) {
			throw new UnacceptableFile(Sentences.MACROS);
		}
		if (search.found(REMOTE_IMAGE)) {
			throw new UnacceptableFile(Sentences.REMOTE);
		}
	}

	/** By its first bytes, whatever it is called. */
	private static void refuseHidden(ZipFile zip, ZipEntry entry, String name, byte[] start)
			throws IOException, UnacceptableFile {
		String magic = HexFormat.of().formatHex(start);
		if (magic.startsWith("504b0304") && EMBEDDED.matcher(name).matches()) {
			embedded(zip, entry);
		}
		else if (magic.startsWith("504b0304") || ARCHIVES.contains(magic.substring(0, Math.min(8, magic.length())))
				|| (magic.startsWith("1f8b") && !PACKED_ANYWAY.matcher(name).matches())) {
			throw new UnacceptableFile(Sentences.NESTED);
		}
		else if (magic.startsWith("d0cf11e0a1b11ae1")) {
			throw new UnacceptableFile(Sentences.OBJECT);
		}
		else if ((magic.startsWith("4d5a") || magic.startsWith("7f454c46")) && !PACKED_ANYWAY.matcher(name).matches()) {
			throw new UnacceptableFile(Sentences.PROGRAM);
		}
	}

	/** A document in the document: without macros, and with no other below it. */
	private static void embedded(ZipFile zip, ZipEntry outer) throws IOException, UnacceptableFile {
		long size = 0;
		int count = 0;
		byte[] buffer = new byte[16 * 1024];
		try (ZipInputStream inner = new ZipInputStream(zip.getInputStream(outer))) {
			for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
				String name = entry.getName().toLowerCase(Locale.ROOT);
				if (name.endsWith("vbaproject.bin")) {
					throw new UnacceptableFile(Sentences.MACROS);
				}
				boolean first = true;
				for (int read = inner.read(buffer); read > 0; read = inner.read(buffer)) {
					size += read;
					if (size > LARGEST_EMBEDDED) {
						throw new UnacceptableFile(Sentences.BOMB);
					}
					if (first && read > 3 && HexFormat.of().formatHex(buffer, 0, 4).equals("504b0304")) {
						throw new UnacceptableFile(Sentences.NESTED);
					}
					first = false;
				}
				if (++count > MOST_EMBEDDED) {
					throw new UnacceptableFile(Sentences.BOMB);
				}
			}
		}
	}

}
