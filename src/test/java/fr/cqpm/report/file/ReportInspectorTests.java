package fr.cqpm.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.cqpm.plan.Deadline;
import fr.cqpm.plan.ReportConditions;
import fr.cqpm.plan.ReportFormat;
import fr.cqpm.support.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** R5: a report is accepted by its content, and each refusal says why. */
class ReportInspectorTests {

	private static final int MOST = 200_000;

	private static final ReportInspector INSPECTOR = new ReportInspector();

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource
	void acceptsTheThreeFormats(String name, byte[] content, FileFormat format, String keptAs) throws IOException {
		InspectedFile file = accepted(inspect(name, content, EnumSet.allOf(ReportFormat.class)));
		assertThat(file.format()).isEqualTo(format);
		assertThat(file.name()).isEqualTo(keptAs);
		assertThat(file.size()).isEqualTo(content.length);
	}

	static Stream<Arguments> acceptsTheThreeFormats() {
		return Stream.of(arguments("rapport.pdf", SampleFiles.pdf(3), FileFormat.PDF, "rapport.pdf"),
				arguments("RAPPORT.PDF", SampleFiles.pdf(1), FileFormat.PDF, "RAPPORT.pdf"),
				arguments("rapport.docx", SampleFiles.docx(), FileFormat.DOCX, "rapport.docx"),
				arguments("rapport.odt", SampleFiles.odt(), FileFormat.ODT, "rapport.odt"),
				arguments("Rapport final", SampleFiles.docx(), FileFormat.DOCX, "Rapport final.docx"));
	}

	@Test
	void countsThePagesOfAPdfAndTakesItsPrint() throws IOException {
		byte[] content = SampleFiles.pdf(7);
		InspectedFile file = accepted(inspect("rapport.pdf", content, Set.of(ReportFormat.PDF)));
		assertThat(file.pageCount()).isEqualTo(7);
		assertThat(file.sha256()).hasSize(64);
		InspectedFile again = accepted(inspect("autre.pdf", content, Set.of(ReportFormat.PDF)));
		assertThat(again.sha256()).isEqualTo(file.sha256());
	}

	/** Some hundred kilobytes that would take a server's memory. */
	@ParameterizedTest
	@CsvSource({ "1000, true", "100000000, false" })
	void opensNoPdfWhoseStructureUnpacksToAnything(int more, boolean opens) throws IOException {
		Set<ReportFormat> pdf = Set.of(ReportFormat.PDF);
		byte[] content = SampleFiles.packedPdf(more);
		if (opens) {
			assertThat(accepted(inspect("rapport.pdf", content, pdf)).pageCount()).isOne();
		}
		else {
			assertThat(content.length).isLessThan(MOST);
			assertThat(refusal(inspect("rapport.pdf", content, pdf))).contains("endommagé");
		}
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource
	void refusesAndSaysWhy(String name, byte[] content, String sentence) throws IOException {
		assertThat(refusal(inspect(name, content, EnumSet.allOf(ReportFormat.class)))).isEqualTo(sentence);
	}

	static Stream<Arguments> refusesAndSaysWhy() {
		byte[] pdf = SampleFiles.pdf(2);
		byte[] office = new byte[4096];
		System.arraycopy(
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 },
				0, office, 0, 8);
		String macros = "Ce fichier contient des macros : enregistrez-le sans macros (.docx ou .odt).";
		String locked = "Ce PDF est protégé par un mot de passe ou des restrictions : enregistrez-le sans protection.";
		return Stream.of(
				arguments("rapport.pdf", new byte[0],
						"Ce fichier est vide : choisissez celui que vous avez enregistré, puis envoyez-le à nouveau."),
				arguments("rapport.pdf", new byte[MOST + 1],
						"Ce fichier est trop lourd : 195,3 Ko au plus. Réduisez ses images, puis envoyez-le à nouveau."),
				arguments("rapport.pdf", "Bonjour".getBytes(StandardCharsets.UTF_8),
						"Ce fichier n’est ni un PDF, ni un DOCX, ni un ODT, malgré son nom : enregistrez-le dans un de ces formats."),
				arguments("rapport.exe", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1),
						"Ce fichier n’est ni un PDF, ni un DOCX, ni un ODT : enregistrez-le dans un de ces formats."),
				arguments("rapport.docx", pdf,
						"Ce fichier s’appelle « .docx » mais son contenu est un PDF : enregistrez-le sous son vrai format."),
				arguments("rapport.exe", pdf,
						"Ce fichier s’appelle « .exe » mais son contenu est un PDF : enregistrez-le sous son vrai format."),
				arguments("rapport.pdf", Arrays.copyOf(pdf, 40),
						"Ce PDF est endommagé : enregistrez-le à nouveau, puis recommencez."),
				arguments("rapport.pdf", SampleFiles.protectedPdf("secret"), locked),
				arguments("rapport.pdf", SampleFiles.protectedPdf(""), locked),
				arguments("rapport.docx", SampleFiles.docm(), macros),
				arguments("rapport.docx", SampleFiles.docxWithMacros(), macros),
				arguments("rapport.odt", SampleFiles.odtWithMacros(), macros),
				arguments("rapport.odt", SampleFiles.protectedOdt(),
						"Ce document est protégé par un mot de passe : enregistrez-le sans protection."),
				arguments("rapport.odt", SampleFiles.ods(),
						"Ce fichier est un document Office, mais pas un texte (ODT) ni une présentation (ODP) OpenDocument : enregistrez-le dans ce format ou en PDF."),
				arguments("rapport.docx", SampleFiles.zip(Map.of("photo.jpg", "…")),
						"Ce fichier est une archive ZIP, pas un document : envoyez le document qu’elle contient."),
				arguments("rapport.docx", SampleFiles.zip(Map.of("[Content_Types].xml", "<Types/>")),
						"Ce fichier est un document Office, mais pas un document Word (DOCX) ni une présentation PowerPoint (PPTX) : enregistrez-le dans ce format ou en PDF."),
				arguments("rapport.docx", Arrays.copyOf(SampleFiles.docx(), 60),
						"Ce fichier est endommagé : ouvrez-le, enregistrez-le à nouveau, puis recommencez."),
				arguments("rapport.doc", office,
						"Ce fichier est un ancien document Office (.doc, .ppt ou .xls) : "
								+ "enregistrez-le dans un format actuel ou en PDF."),
				arguments("rapport.docx",
						SampleFiles.zip(Map.of("[Content_Types].xml", "x".repeat(2), "photo", "x".repeat(14_000_000))),
						"Ce fichier est anormalement compressé : il ne peut pas être ouvert sans risque. Enregistrez-le en PDF."));
	}

	@Test
	void refusesAFormatTheConditionsExclude() throws IOException {
		assertThat(refusal(inspect("rapport.odt", SampleFiles.odt(), Set.of(ReportFormat.PDF, ReportFormat.DOCX))))
			.isEqualTo("Ce fichier n’est ni un PDF, ni un DOCX : enregistrez-le dans un de ces formats.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			C:\\Documents\\mon rapport.pdf | mon rapport.pdf
			../../etc/passwd.pdf          | passwd.pdf
			rap<po>rt?.pdf                | rap_po_rt_.pdf
			...pdf                        | rapport.pdf
			' .pdf'                       | rapport.pdf
			''                            | rapport.pdf
			rapport\u202Efdp.pdf          | rapportfdp.pdf
			été.pdf                       | été.pdf
			v1.2 du 3.4                   | v1.2 du 3.4.pdf
			""")
	void cleansTheName(String sent, String kept) {
		assertThat(FileName.of(sent).of(FileFormat.PDF)).isEqualTo(kept);
	}

	@Test
	void shortensALongName() {
		assertThat(FileName.of("é".repeat(500) + ".pdf").of(FileFormat.PDF)).hasSize(124).endsWith(".pdf");
	}

	private Inspection inspect(String name, byte[] content, Set<ReportFormat> formats) throws IOException {
		Path file = Files.write(this.folder.resolve("upload"), content);
		Deadline deadline = new Deadline(Instant.parse("2026-06-30T10:00:00Z"), null, Deadline.DEFAULT_GRACE);
		return INSPECTOR.inspect(file, name, FileConditions.of(new ReportConditions(formats, MOST, deadline)));
	}

	private static InspectedFile accepted(Inspection inspection) {
		assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
		return ((Inspection.Accepted) inspection).file();
	}

	private static String refusal(Inspection inspection) {
		assertThat(inspection).isInstanceOf(Inspection.Refused.class);
		return ((Inspection.Refused) inspection).refusal().reason().replace('\u00a0', ' ');
	}

}
