package fr.cqpm.report.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Nom d'un fichier, as a browser sent it: without folders, invisible characters and what
 * some systems forbid, and short enough for all.
 */
final class FileName {

	private static final int LONGEST = 120;

	private static final String UNNAMED = "rapport";

	private final String stem;

	private final String extension;

	private FileName(String stem, String extension) {
		this.stem = stem;
		this.extension = extension;
	}

	static FileName of(String sent) {
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		// Control and format characters, those that turn the reading direction included
		name = Normalizer.normalize(name, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
			.replaceAll("[<>:\"|?*]", "_")
			.replaceAll("[\\s\\h]+", " ")
			.strip();
		int point = name.lastIndexOf('.');
		boolean extended = point >= 0 && name.substring(point + 1).matches("(?=.*[A-Za-z])[A-Za-z0-9]{1,8}");
		return extended ? new FileName(trimmed(name.substring(0, point)), name.substring(point + 1))
				: new FileName(trimmed(name), "");
	}

	private static String trimmed(String stem) {
		String cut = stem.substring(0,
				stem.offsetByCodePoints(0, Math.min(LONGEST, stem.codePointCount(0, stem.length()))));
		String bare = cut.replaceAll("^[. ]+|[. ]+$", "");
		return bare.isEmpty() ? UNNAMED : bare;
	}

	/**
	 * The end of the name in small letters, without its point; empty when there is none.
	 */
	String extension() {
		return this.extension.toLowerCase(Locale.ROOT);
	}

	/** Whether the name promises this format, or promises nothing. */
	boolean allows(FileFormat format) {
		return this.extension.isEmpty() || format.extensions().contains(extension());
	}

	/** The clean name, with the end its format asks for. */
	String of(FileFormat format) {
		return this.stem + "." + format.extension();
	}

}
