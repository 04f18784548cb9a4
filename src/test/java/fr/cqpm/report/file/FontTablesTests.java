package fr.cqpm.report.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A font of a few bytes that names two billion characters takes no memory here. */
class FontTablesTests {

	private static final String ALL = "<00000000> <7FFFFFFE> <00000041>";

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("bombs")
	@Timeout(20)
	void leavesOutFontsThatNameTooMuch(String name, String widths, String map) throws IOException {
		assertThat(pages(widths, map)).as(name).isEmpty();
	}

	static Stream<String[]> bombs() {
		return Stream.of(new String[] { "widths", "/W[0 2147483600 500]", bfRange("<0000> <FFFF> <0000>") },
				new String[] { "many widths", "/W[" + "0 60000 500 ".repeat(40) + "]", bfRange("") },
				new String[] { "wrapped widths", "/W[8589934592 6442450943 500]", bfRange("") },
				new String[] { "shifted widths", "/W[/A 0 2147483600 500]", bfRange("") },
				new String[] { "heights", "/W2[0 2147483600 500 1 1]", bfRange("") },
				new String[] { "characters", "", bfRange(ALL) },
				new String[] { "signed", "", bfRange("<90000000> <00000010> <00000041>") },
				new String[] { "commented", "", bfRange("<00000000> %<00>\n<7FFFFFFE> <00000041>") },
				new String[] { "ended in a comment", "", bfRange("%endbfrange\n" + ALL) });
	}

	@Test
	void readsAllThatFontsHave() throws IOException {
		assertThat(pages("/W[0 65535 500 1[500 600]]", bfRange("<0000> <FFFF> <0000> <0041> <0042> [<0041> <0042>]")))
			.isEqualTo("AB");
	}

	/**
	 * Two billion routines in the veiled part of a Type 1 font, in bytes and in digits.
	 */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@Timeout(20)
	void leavesOutProgramsThatAskForTooMuch(boolean digits) throws IOException {
		String clear = """
				%!PS-AdobeFont-1.0: Fictive
				12 dict begin /FontName /Fictive def /FontType 1 def /PaintType 0 def
				/FontMatrix [0.001 0 0 0.001 0 0] readonly def /Encoding StandardEncoding def
				/FontBBox {0 0 1000 1000} readonly def currentdict end
				currentfile eexec
				""";
		String veiled = veiled("abcddup /Private 8 dict dup begin /lenIV 4 def /Subrs 2000000000 array ");
		String program = clear
				+ (digits ? HexFormat.of().formatHex(veiled.getBytes(StandardCharsets.ISO_8859_1)) : veiled);
		Path file = this.folder.resolve("programme.pdf");
		Files.write(file, pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
				stream("BT /F1 12 Tf 50 700 Td (AB) Tj ET"),
				"<</Type/Font/Subtype/Type1/BaseFont/Fictive/FirstChar 65/LastChar 66/Widths[500 500]/FontDescriptor 6 0 R>>",
				"<</Type/FontDescriptor/FontName/Fictive/Flags 32/FontBBox[0 0 1000 1000]/FontFile 7 0 R>>",
				"<</Length1 %d/Length2 %d/Length3 0".formatted(clear.length(), program.length() - clear.length())
						+ stream(program).substring(2)));
		assertThat(PdfText.pages(file)).containsExactly("");
	}

	private static String veiled(String plain) {
		StringBuilder veiled = new StringBuilder();
		int key = 55_665;
		for (char sign : plain.toCharArray()) {
			char cipher = (char) (sign ^ key >> 8);
			veiled.append(cipher);
			key = (cipher + key) * 52_845 + 22_719 & 0xFFFF;
		}
		return veiled.toString();
	}

	private String pages(String widths, String map) throws IOException {
		Path file = this.folder.resolve("police.pdf");
		Files.write(file, pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
				stream("BT /F1 12 Tf 50 700 Td <00410042> Tj ET"),
				"<</Type/Font/Subtype/Type0/BaseFont/Fictive/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[6 0 R]>>",
				"<</Type/Font/Subtype/CIDFontType2/BaseFont/Fictive"
						+ "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" + widths + ">>",
				stream(map)));
		return PdfText.pages(file).getFirst();
	}

	private static String bfRange(String ranges) {
		return "begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange "
				+ ranges + " endbfrange endcmap";
	}

	private static String stream(String content) {
		return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
	}

	private static byte[] pdf(String... objects) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		StringBuilder table = new StringBuilder("xref\n0 8\n0000000000 65535 f \n");
		file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
		for (int i = 0; i < objects.length; i++) {
			table.append("%010d 00000 n \n".formatted(file.size()));
			file.writeBytes(((i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		int start = file.size();
		file.writeBytes((table + "trailer<</Size 8/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
			.getBytes(StandardCharsets.ISO_8859_1));
		return file.toByteArray();
	}

}
