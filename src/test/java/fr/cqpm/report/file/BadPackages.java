package fr.cqpm.report.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.cqpm.support.SampleFiles;

/** Bad files that are office documents, packed by their standards. */
final class BadPackages {

	private final List<BadFile> files = new ArrayList<>();

	static List<BadFile> all() {
		BadPackages bad = new BadPackages();
		bad.withMacros();
		bad.reachingOut();
		bad.exploding();
		bad.withEntities();
		bad.hiding();
		bad.forged();
		return bad.files;
	}

	private void refuse(String what, String name, byte[] content, String sentence) {
		this.files.add(BadFile.refused(what, name, content, sentence));
	}

	private void withMacros() {
		byte[] macro = BadFiles.ascii("macro");
		List.of("word/vbaProject.bin", "word/vbaData.xml", "word/activeX/activeX1.xml", "WORD/VBAPROJECT.BIN",
				"elsewhere/vbaProject.bin")
			.forEach((part) -> refuse("docx with " + part, "rapport.docx", Packed.docx().with(part, macro).bytes(),
					Sentences.MACROS));
		refuse("pptx with macros", "diapos.pptx", Packed.pptx().with("ppt/vbaProject.bin", macro).bytes(),
				Sentences.MACROS);
		refuse("docm as docx", "rapport.docx", SampleFiles.docm(), Sentences.MACROS);
		refuse("docx related to macros", "rapport.docx",
				Packed.docx().relation("word/_rels/document.xml.rels", "vbaProject", "x.bin").bytes(),
				Sentences.MACROS);
		List.of("Basic/Standard/Module1.xml", "Scripts/python/a.py", "basic/a.xml")
			.forEach((part) -> refuse("odt with " + part, "rapport.odt", Packed.odf("text").with(part, macro).bytes(),
					Sentences.MACROS));
		refuse("odp with macros", "diapos.odp", Packed.odf("presentation").with("Basic/a.xml", macro).bytes(),
				Sentences.MACROS);
		refuse("odt that runs on opening", "rapport.odt",
				Packed.odf("text")
					.with("content.xml", "<o><script:event-listener xlink:href='vnd.sun.star.script:a.py'/></o>")
					.bytes(),
				Sentences.MACROS);
		refuse("workbook with macros in a docx", "rapport.docx",
				Packed.docx()
					.with("word/embeddings/tableau.xlsx", new Packed().with("xl/vbaProject.bin", macro).bytes())
					.bytes(),
				Sentences.MACROS);
	}

	private void reachingOut() {
		for (String target : List.of("http://exemple.test/a.dotm", "https://exemple.test/a.dotx",
				"ftp://exemple.test/a", "\\\\serveur\\a.dotm", "file://serveur/a.dotm", "file:////serveur/a.dotm")) {
			refuse("template " + target, "rapport.docx",
					Packed.docx().relation("word/_rels/settings.xml.rels", "attachedTemplate", target).bytes(),
					Sentences.TEMPLATE);
		}
		for (String type : List.of("image", "oleObject", "frame", "subDocument", "aFChunk", "externalLink")) {
			refuse("remote " + type, "rapport.docx",
					Packed.docx().relation("word/_rels/document.xml.rels", type, "http://exemple.test/x").bytes(),
					Sentences.REMOTE);
		}
		refuse("remote picture of a presentation", "diapos.pptx",
				Packed.pptx().relation("ppt/slides/_rels/slide1.xml.rels", "image", "http://exemple.test/x").bytes(),
				Sentences.REMOTE);
		refuse("remote picture of an odt", "rapport.odt",
				Packed.odf("text")
					.with("content.xml", "<o><draw:image xlink:href=\"http://exemple.test/x\"/></o>")
					.bytes(),
				Sentences.REMOTE);
		refuse("command on opening", "rapport.docx",
				Packed.docx().with("word/document.xml", "<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>").bytes(),
				Sentences.COMMANDS);
	}

	private void exploding() {
		refuse("one part of 20 MB", "rapport.docx", Packed.docx().filled(1, 20_000_000).bytes(), Sentences.BOMB);
		refuse("40 parts of 500 kB", "rapport.docx", Packed.docx().filled(40, 500_000).bytes(), Sentences.BOMB);
		refuse("6 000 parts", "rapport.docx", Packed.docx().filled(6_000, 1).bytes(), Sentences.BOMB);
		refuse("odt of 20 MB", "rapport.odt", Packed.odf("text").filled(1, 20_000_000).bytes(), Sentences.BOMB);
		refuse("pdf of 20 MB", "rapport.pdf", SampleFiles.packedPdf(20_000_000), Sentences.DAMAGED_PDF);
		byte[] liar = Packed.docx().filled(1, 1_000_000).bytes();
		int size = lastIndexOf(liar, "PK\u0001\u0002") + 24;
		System.arraycopy(new byte[] { 16, 0, 0, 0 }, 0, liar, size, 4);
		refuse("part larger than it says", "rapport.docx", liar, Sentences.BOMB);
		refuse("workbook of 70 MB in a docx", "rapport.docx",
				Packed.docx().with("word/embeddings/a.xlsx", new Packed().filled(1, 70_000_000).bytes()).bytes(),
				Sentences.BOMB);
	}

	private void withEntities() {
		String bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
		List.of("word/document.xml", "word/styles.xml", "docProps/core.xml", "customXml/item1.xml")
			.forEach((part) -> refuse("docx with an entity in " + part, "rapport.docx",
					Packed.docx().with(part, bomb).bytes(), Sentences.ENTITIES));
		List.of("content.xml", "styles.xml", "meta.xml")
			.forEach((part) -> refuse("odt with an entity in " + part, "rapport.odt",
					Packed.odf("text").with(part, bomb).bytes(), Sentences.ENTITIES));
		refuse("entity in UTF-16", "rapport.docx",
				Packed.docx().with("word/document.xml", bomb.getBytes(StandardCharsets.UTF_16)).bytes(),
				Sentences.ENTITIES);
		refuse("entity behind a long remark", "rapport.docx",
				Packed.docx().with("word/document.xml", "<!--" + " ".repeat(70_000) + "-->" + bomb).bytes(),
				Sentences.ENTITIES);
		refuse("relations with an entity", "rapport.docx",
				Packed.docx().with("_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><Relationships/>").bytes(),
				Sentences.ENTITIES);
	}

	private void hiding() {
		byte[] zip = new Packed().with("a.txt", "a").bytes();
		refuse("zip in a docx", "rapport.docx", Packed.docx().with("word/media/a.zip", zip).bytes(), Sentences.NESTED);
		refuse("zip called a picture", "rapport.docx", Packed.docx().with("word/media/a.png", zip).bytes(),
				Sentences.NESTED);
		refuse("zip in an odt", "rapport.odt", Packed.odf("text").with("Pictures/a.png", zip).bytes(),
				Sentences.NESTED);
		refuse("zip in a workbook in a docx", "rapport.docx",
				Packed.docx().with("word/embeddings/a.xlsx", new Packed().with("b.zip", zip).bytes()).bytes(),
				Sentences.NESTED);
		Map<String, String> others = new TreeMap<>(
				Map.of("rar", "526172211a0700cf", "7z", "377abcaf271c0004", "gzip", "1f8b080000000000"));
		others.forEach((what, start) -> refuse(what + " in a docx", "rapport.docx",
				Packed.docx().with("word/media/image1.png", HexFormat.of().parseHex(start)).bytes(), Sentences.NESTED));
		refuse("program in a docx", "rapport.docx",
				Packed.docx().with("word/media/a.png", BadFiles.ascii("MZ\u0000\u0003rest")).bytes(),
				Sentences.PROGRAM);
		refuse("OLE object in a docx", "rapport.docx",
				Packed.docx().with("word/embeddings/oleObject1.bin", BadFiles.ole("Package")).bytes(),
				Sentences.OBJECT);
	}

	private void forged() {
		for (String part : List.of("../evil.xml", "/etc/passwd", "word\\evil.xml", "a/../../b", "WORD/document.xml",
				"..")) {
			refuse("part called " + part, "rapport.docx", Packed.docx().with(part, "<a/>").bytes(), Sentences.FORGED);
		}
	}

	private static int lastIndexOf(byte[] content, String mark) {
		return new String(content, StandardCharsets.ISO_8859_1).lastIndexOf(mark);
	}

}
