package fr.cqpm.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The program a PDF carries for a font. A Type 1 program says in its veiled part how many
 * routines it has, and its reader makes room for as many; one without a table of widths
 * has its routines run for each.
 */
final class FontProgram {

	private static final int EEXEC = 55_665;

	/** Few have a tenth of it, in bytes. */
	private static final int LARGEST = 2 * 1024 * 1024;

	/** A font has one such part. */
	private static final int MOST_PARTS = 4;

	/** Followed by anything but a small plain number, nobody knows what is read. */
	private static final Pattern MANY_ROUTINES = Pattern.compile("/Subrs(?!\\s+[0-9]{1,5}\\s)");

	private static final Pattern VEILED = Pattern.compile("exec[\\r\\n\\t ]*+");

	private FontProgram() {
	}

	/** Whether the program of that font may be read. */
	static boolean fits(COSDictionary font) throws IOException {
		COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
		if (descriptor == null) {
			return true;
		}
		boolean carried = descriptor.containsKey(COSName.FONT_FILE) || descriptor.containsKey(COSName.FONT_FILE3);
		boolean simple = !font.containsKey(COSName.DESCENDANT_FONTS) && !font.containsKey(COSName.CIDSYSTEMINFO);
		if (carried && simple && font.getDictionaryObject(COSName.WIDTHS) == null) {
			return false;
		}
		return !(descriptor.getDictionaryObject(COSName.FONT_FILE) instanceof COSStream program) || fits(program);
	}

	private static boolean fits(COSStream program) throws IOException {
		byte[] bytes;
		try (InputStream content = program.createInputStream()) {
			bytes = content.readNBytes(LARGEST + 1);
		}
		String clear = new String(bytes, StandardCharsets.ISO_8859_1);
		Set<Integer> starts = new LinkedHashSet<>();
		starts.add(Math.clamp(program.getInt(COSName.LENGTH1, 0), 0, bytes.length));
		Matcher veiled = VEILED.matcher(clear);
		while (veiled.find() && starts.size() <= MOST_PARTS) {
			starts.add(veiled.end());
		}
		return bytes.length > 0 && bytes.length <= LARGEST && bytes[0] != (byte) 0x80 && starts.size() <= MOST_PARTS
				&& !MANY_ROUTINES.matcher(clear).find() && starts.stream().allMatch((start) -> fits(clear, start));
	}

	private static boolean fits(String clear, int start) {
		String veiled = clear.substring(start);
		return !MANY_ROUTINES.matcher(unveiled(veiled)).find()
				&& !MANY_ROUTINES.matcher(unveiled(ofDigits(veiled))).find();
	}

	/** Some write it in hexadecimal. */
	private static String ofDigits(String veiled) {
		StringBuilder bytes = new StringBuilder();
		int high = -1;
		for (int i = 0; i < veiled.length(); i++) {
			int digit = Character.digit(veiled.charAt(i), 16);
			if (digit >= 0 && high >= 0) {
				bytes.append((char) (high << 4 | digit));
				high = -1;
			}
			else if (digit >= 0) {
				high = digit;
			}
		}
		return bytes.toString();
	}

	private static String unveiled(String veiled) {
		char[] plain = new char[veiled.length()];
		int key = EEXEC;
		for (int i = 0; i < plain.length; i++) {
			int cipher = veiled.charAt(i);
			plain[i] = (char) (cipher ^ key >> 8);
			key = (cipher + key) * 52_845 + 22_719 & 0xFFFF;
		}
		return new String(plain);
	}

}
