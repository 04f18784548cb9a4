package fr.cqpm.report.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

import fr.cqpm.report.scan.FakeClamd;
import fr.cqpm.support.SampleFiles;

/** All bad files, made on the spot. */
final class BadFiles {

	private static final String MISNAMED = "Ce fichier s’appelle";

	private final List<BadFile> files = new ArrayList<>();

	static List<BadFile> all() {
		BadFiles bad = new BadFiles();
		bad.emptyOrTooLarge();
		bad.ofOtherTypes();
		bad.misnamed();
		bad.locked();
		bad.damaged();
		bad.files.addAll(BadPackages.all());
		bad.ofTwoFormats();
		bad.active();
		bad.oddlyNamed();
		return bad.files;
	}

	private void refuse(String what, String name, byte[] content, String sentence) {
		this.files.add(BadFile.refused(what, name, content, sentence));
	}

	private void keep(String what, String name, byte[] content, String kept) {
		this.files.add(BadFile.inert(what, name, content, kept));
	}

	private void emptyOrTooLarge() {
		for (String end : List.of("pdf", "docx", "odt", "pptx", "png", "exe")) {
			refuse("empty " + end, "vide." + end, new byte[0], Sentences.EMPTY);
		}
		refuse("too large", "lourd.pdf", new byte[BadFilesTests.LARGEST + 1], Sentences.TOO_LARGE);
	}

	private void ofOtherTypes() {
		Map<String, String> starts = new TreeMap<>(Map.ofEntries(Map.entry("program", "4d5a90000300000004000000ffff"),
				Map.entry("elf", "7f454c4602010100"), Map.entry("java class", "cafebabe00000034"),
				Map.entry("gif", "474946383961"), Map.entry("bmp", "424d3a000000000000003600"),
				Map.entry("tiff", "49492a0008000000"), Map.entry("rar", "526172211a0700"),
				Map.entry("7z", "377abcaf271c0004"), Map.entry("gzip", "1f8b080000000000"),
				Map.entry("bzip2", "425a683931415926"), Map.entry("xz", "fd377a585a0000"),
				Map.entry("mp3", "494433030000"), Map.entry("mp4", "000000186674797069736f6d"),
				Map.entry("webm", "1a45dfa39f428681"), Map.entry("zeroes", "000000000000000000"),
				Map.entry("blank", "202020200a20")));
		starts.forEach((what, start) -> {
			byte[] content = Arrays.copyOf(HexFormat.of().parseHex(start), 400);
			refuse(what + " as pdf", "rapport.pdf", content, Sentences.WRONG_TYPE);
			refuse(what + " as docx", "rapport.docx", content, Sentences.WRONG_TYPE);
		});
		Map<String, String> texts = new TreeMap<>(
				Map.of("html", "<!DOCTYPE html><html><script>alert(1)</script></html>", "svg",
						"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "rtf", "{\\rtf1\\ansi texte}",
						"script", "#!/bin/sh\nrm -rf /tmp/x\n", "text", "Bonjour", "postscript", "%!PS-Adobe-3.0\n",
						"mail", "From: a@exemple.test\nSubject: rapport\n\ntexte", "eicar", FakeClamd.EICAR));
		texts.forEach((what, text) -> refuse(what + " as pdf", "rapport.pdf", ascii(text), Sentences.WRONG_TYPE));
	}

	private void misnamed() {
		byte[] pdf = SampleFiles.pdf(1);
		for (String name : List.of("rapport.docx", "rapport.exe", "rapport.pdf.exe", "rapport.pdf.js", "rapport.html",
				"rapport.pdf.lnk", "rapport.png")) {
			refuse("pdf called " + name, name, pdf, MISNAMED);
		}
		for (String name : List.of("rapport.pdf", "rapport.odt", "rapport.zip", "rapport.docx.scr", "rapport.docm")) {
			refuse("docx called " + name, name, Packed.docx().bytes(), MISNAMED);
		}
		refuse("picture called pdf", "photo.pdf", SampleFiles.png(), MISNAMED);
		refuse("workbook", "tableau.docx", Packed.office("/xl/workbook.xml", "application/xlsx.main+xml").bytes(),
				Sentences.NOT_EXPECTED);
		refuse("spreadsheet", "tableau.odt", Packed.odf("spreadsheet").bytes(), Sentences.NOT_EXPECTED);
		refuse("archive", "rapport.docx", new Packed().with("rapport.txt", "texte").bytes(), Sentences.ARCHIVE);
		refuse("jar", "rapport.docx", new Packed().with("META-INF/MANIFEST.MF", "Main-Class: a.B\n").bytes(),
				Sentences.ARCHIVE);
	}

	private void locked() {
		refuse("pdf with a password", "rapport.pdf", SampleFiles.protectedPdf("secret"), Sentences.PROTECTED_PDF);
		refuse("restricted pdf", "rapport.pdf", SampleFiles.protectedPdf(""), Sentences.PROTECTED_PDF);
		refuse("odt with a password", "rapport.odt", SampleFiles.protectedOdt(), Sentences.PROTECTED);
		refuse("docx with a password", "rapport.docx", ole("EncryptedPackage"), Sentences.PROTECTED);
		refuse("old document", "rapport.doc", ole("WordDocument"), Sentences.OLD_OFFICE);
		refuse("old document as docx", "rapport.docx", ole("WordDocument"), Sentences.OLD_OFFICE);
		byte[] locked = Packed.docx().bytes();
		for (int at : new int[] { 6, find(locked, "PK\u0001\u0002") + 8 }) {
			locked[at] |= 1;
		}
		refuse("zip with a password", "rapport.docx", locked, Sentences.PROTECTED);
	}

	private void damaged() {
		byte[] pdf = SampleFiles.pdf(3);
		for (int tenths = 1; tenths < 10; tenths++) {
			refuse("pdf cut at " + tenths + "0 %", "rapport.pdf", Arrays.copyOf(pdf, pdf.length * tenths / 10),
					Sentences.DAMAGED_PDF);
		}
		byte[] docx = Packed.docx().filled(3, 2000).bytes();
		byte[] odt = Packed.odf("text").filled(3, 2000).bytes();
		for (int fifths = 1; fifths < 5; fifths++) {
			refuse("docx cut at " + fifths + " fifths", "rapport.docx", Arrays.copyOf(docx, docx.length * fifths / 5),
					Sentences.DAMAGED);
			refuse("odt cut at " + fifths + " fifths", "rapport.odt", Arrays.copyOf(odt, odt.length * fifths / 5),
					Sentences.DAMAGED);
		}
		refuse("pdf without pages", "rapport.pdf", SampleFiles.pdf(0), Sentences.NO_PAGE);
		refuse("pdf of nonsense", "rapport.pdf", ascii("%PDF-1.7\nrien\nstartxref\n0\n%%EOF"), Sentences.DAMAGED_PDF);
		byte[] png = SampleFiles.png();
		refuse("png cut", "photo.png", Arrays.copyOf(png, png.length - 6), Sentences.DAMAGED_PICTURE);
		refuse("png of a wrong print", "photo.png", flipped(png, png.length - 14), Sentences.DAMAGED_PICTURE);
		byte[] jpeg = SampleFiles.jpeg();
		refuse("jpeg cut in its head", "photo.jpg", Arrays.copyOf(jpeg, 30), Sentences.DAMAGED_PICTURE);
		refuse("jpeg without an end", "photo.jpg", Arrays.copyOf(jpeg, jpeg.length - 2), Sentences.DAMAGED_PICTURE);
		refuse("docx without its document", "rapport.docx", Packed.office("/word/document.xml", "nothing").bytes(),
				Sentences.NOT_EXPECTED);
		refuse("docx of a wrong print", "rapport.docx", flipped(docx, find(docx, "PK\u0001\u0002") + 16),
				Sentences.DAMAGED);
		refuse("odt without its content", "rapport.odt",
				new Packed().with("mimetype", "application/vnd.oasis.opendocument.text").bytes(), Sentences.DAMAGED);
	}

	private void ofTwoFormats() {
		byte[] zip = new Packed().with("evil.js", "alert(1)").bytes();
		refuse("pdf and zip", "rapport.pdf", joined(SampleFiles.pdf(1), zip), Sentences.TWO_FORMATS);
		refuse("jpeg and zip", "photo.jpg", joined(SampleFiles.jpeg(), zip), Sentences.TWO_FORMATS);
		refuse("png and zip", "photo.png", joined(SampleFiles.png(), zip), Sentences.DAMAGED_PICTURE);
		refuse("png and text", "photo.png", joined(SampleFiles.png(), ascii("<script>")), Sentences.DAMAGED_PICTURE);
		refuse("program and pdf", "rapport.pdf", joined(ascii("MZ\n"), SampleFiles.pdf(1)), null);
		refuse("page and pdf", "rapport.pdf", joined(ascii("<html>\n"), SampleFiles.pdf(1)), null);
		refuse("picture and pdf", "rapport.pdf", joined(ascii("GIF89a\n"), SampleFiles.pdf(1)), null);
	}

	private void active() {
		Map<String, String> actions = new TreeMap<>(Map.of("script", "/S/JavaScript/JS(app.alert\\(1\\))",
				"escaped script", "/S/J#61vaScript/JS(x)", "program to launch", "/S/Launch/F(cmd.exe)", "form to send",
				"/S/SubmitForm/F(http://exemple.test)", "film", "/Subtype/RichMedia", "file it carries",
				"/Type/EmbeddedFile", "data to import", "/S/ImportData/F(a)", "another document", "/S/GoToE/T<<>>"));
		actions.forEach((what, action) -> keep("pdf with a " + what, "rapport.pdf", pdfWith(action), "active"));
		keep("pdf with the EICAR text", "rapport.pdf",
				joined(SampleFiles.pdf(1), ascii("\n%" + FakeClamd.EICAR + "\n")), "rapport.pdf");
		keep("pdf with too many packed parts to look into", "rapport.pdf", hiding(ascii("/ObjStm stream\n"), 100_000),
				"active");
		keep("pdf whose packed parts unpack to gigabytes", "rapport.pdf",
				hiding(joined(ascii("/ObjStm stream\n"), packedBlanks()), 200), "active");
	}

	/** Behind its end, where no reader looks for objects. */
	private static byte[] hiding(byte[] part, int times) {
		byte[] pdf = SampleFiles.pdf(1);
		ByteArrayOutputStream hiding = new ByteArrayOutputStream();
		hiding.writeBytes(pdf);
		for (int time = 0; time < times; time++) {
			hiding.writeBytes(part);
		}
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		hiding.writeBytes(ascii("\n" + text.substring(text.lastIndexOf("startxref"))));
		return hiding.toByteArray();
	}

	private static byte[] packedBlanks() {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream blanks = new DeflaterOutputStream(packed)) {
			blanks.write(new byte[8 * 1024 * 1024]);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return packed.toByteArray();
	}

	private void oddlyNamed() {
		byte[] pdf = SampleFiles.pdf(1);
		keep("folders", "../../etc/rapport.pdf", pdf, "rapport.pdf");
		keep("drive", "C:\\Windows\\rapport.pdf", pdf, "rapport.pdf");
		keep("two lines", "a\r\nSet-Cookie: b=c.pdf", pdf, "aSet-Cookie_ b=c.pdf");
		keep("turned around", "rapport\u202Efdp.exe.pdf", pdf, "rapportfdp.exe.pdf");
		keep("255 accents", "é".repeat(255) + ".pdf", pdf, "é".repeat(120) + ".pdf");
		keep("separate accents", "e\u0301".repeat(255) + ".pdf", pdf, "é".repeat(120) + ".pdf");
		keep("zero", "rapport.exe\u0000.pdf", pdf, "rapport.exe.pdf");
		keep("quotes", "\"><script>.pdf", pdf, "___script_.pdf");
		keep("no name", ".pdf", pdf, "rapport.pdf");
	}

	/** An old Office file of which only the beginning and one name matter. */
	static byte[] ole(String entry) {
		byte[] start = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 1024);
		return joined(joined(start, entry.getBytes(StandardCharsets.UTF_16LE)), new byte[3000]);
	}

	private static byte[] pdfWith(String action) {
		byte[] pdf = SampleFiles.pdf(1);
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		return (text.substring(0, text.indexOf("%PDF") + 9) + "90 0 obj\n<<" + action + ">>\nendobj\n"
				+ text.substring(text.indexOf("%PDF") + 9))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}

	private static byte[] flipped(byte[] content, int at) {
		byte[] changed = content.clone();
		changed[at] ^= 0x55;
		return changed;
	}

	private static int find(byte[] content, String mark) {
		return new String(content, StandardCharsets.ISO_8859_1).indexOf(mark);
	}

}
