package fr.cqpm.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a font that name characters by ranges. Its reader writes each of them
 * down, so that a few bytes, from zero to two billion, would take all memory there is.
 */
final class FontTables {

	/** Four times what any font has. */
	private static final long MOST = 262_144;

	private static final COSName VERTICAL = COSName.getPDFName("W2");

	private static final Pattern SECTION = Pattern.compile("begin(bf|cid|notdef)range");

	private static final Pattern TOKEN = Pattern
		.compile("\\G\\s*+(?:<([0-9A-Fa-f\\s]*+)>|(\\[[0-9A-Fa-f\\s<>]*+\\])|([0-9]++)|(end(?:bf|cid|notdef)range))");

	private long named;

	private FontTables() {
	}

	/** Whether what that font names may be written down. */
	static boolean fit(COSDictionary font) {
		FontTables tables = new FontTables();
		return tables.fitsMap(font.getDictionaryObject(COSName.TO_UNICODE))
				&& tables.fitsMap(font.getDictionaryObject(COSName.ENCODING))
				&& tables.fitsWidths(font.getCOSArray(COSName.DESCENDANT_FONTS));
	}

	private boolean fitsWidths(@Nullable COSArray descendants) {
		if (descendants == null) {
			return true;
		}
		for (int i = 0; i < descendants.size(); i++) {
			if (descendants.getObject(i) instanceof COSDictionary font
					&& !(ranges(font.getCOSArray(COSName.W), 1) && ranges(font.getCOSArray(VERTICAL), 3))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * « first [ … ] » or « first last » with so many numbers behind. In a table that is
	 * written otherwise, nobody knows where its reader goes on.
	 */
	private boolean ranges(@Nullable COSArray table, int behind) {
		int at = 0;
		while (table != null && at + 1 < table.size()) {
			COSBase last = table.getObject(at + 1);
			if (!(table.getObject(at) instanceof COSNumber from)
					|| !(last instanceof COSArray || last instanceof COSNumber)) {
				return false;
			}
			at += 2;
			if (last instanceof COSNumber to) {
				take(from.intValue(), to.intValue());
				at += behind;
			}
		}
		return this.named <= MOST;
	}

	private void take(int first, int last) {
		this.named += Math.max(0, (long) last - first + 1);
	}

	private boolean fitsMap(@Nullable COSBase map) {
		if (!(map instanceof COSStream stream)) {
			return true;
		}
		try {
			String text = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			Matcher section = SECTION.matcher(text);
			while (section.find()) {
				if (!fits(TOKEN.matcher(text).region(section.end(), text.length()))) {
					return false;
				}
			}
			return true;
		}
		catch (IOException broken) {
			return false;
		}
	}

	/**
	 * Of each three the first two are a range. What is none of the usual words, a comment
	 * for one, may be there to be counted otherwise.
	 */
	private boolean fits(Matcher token) {
		long first = 0;
		for (int at = 0; token.find(); at++) {
			if (token.group(4) != null) {
				return true;
			}
			long value = value(token.group(1));
			if (at % 3 < 2 && value < 0) {
				return false;
			}
			if (at % 3 == 1) {
				take((int) first, (int) value);
			}
			if (this.named > MOST) {
				return false;
			}
			first = value;
		}
		return false;
	}

	/** Of four bytes at most, or -1. */
	private static long value(@Nullable String typed) {
		String digits = (typed != null) ? typed.replaceAll("\\s", "") : "";
		return (digits.isEmpty() || digits.length() > 8) ? -1 : Long.parseLong(digits, 16);
	}

}
