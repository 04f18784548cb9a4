package fr.cqpm.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each bad file is refused with its own sentence, or stored and marked. */
class BadFilesTests {

	static final int LARGEST = 2_000_000;

	private static final FileConditions ANYTHING = new FileConditions(EnumSet.allOf(FileFormat.class), LARGEST);

	private static final ReportInspector INSPECTOR = new ReportInspector();

	@TempDir
	Path folder;

	private static List<BadFile> made = List.of();

	static List<BadFile> files() {
		if (made.isEmpty()) {
			made = BadFiles.all();
		}
		return made;
	}

	@Test
	void thereAreEnough() {
		assertThat(files()).hasSizeGreaterThanOrEqualTo(150).extracting(BadFile::what).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("files")
	void isRefusedOrStoredInert(BadFile file) throws IOException {
		String answer = answer(Files.write(this.folder.resolve("file"), file.content()), file.name());
		if (file.sentence() == null) {
			assertThat(answer).startsWith("kept").contains(file.kept());
		}
		else {
			assertThat(answer).startsWith("refused " + file.sentence());
		}
	}

	/** What ordinary programs write, each the smallest document without a font. */
	@ParameterizedTest
	@CsvSource({ "libreoffice.pdf", "ghostscript.pdf", "pdftex.pdf", "chromium.pdf", "libreoffice.odt",
			"libreoffice.docx", "libreoffice.odp", "libreoffice.pptx" })
	void realDocumentsAreAccepted(String name) throws IOException {
		Path file = this.folder.resolve("file");
		Files.write(file, BadFilesTests.class.getResourceAsStream(name).readAllBytes());
		assertThat(answer(file, name)).isEqualTo("kept " + name);
	}

	@Test
	void documentsThatOnlyLookOddAreAccepted() throws IOException {
		Packed template = Packed.docx()
			.relation("word/_rels/settings.xml.rels", "attachedTemplate", "file:///C:\\Modeles\\societe.dotm");
		Packed link = Packed.docx().relation("word/_rels/document.xml.rels", "hyperlink", "https://exemple.test");
		Packed diagram = Packed.docx()
			.with("word/embeddings/tableau.xlsx", new Packed().with("xl/workbook.xml", "<a/>").bytes());
		for (Packed odd : List.of(template, link, diagram)) {
			assertThat(answer(Files.write(this.folder.resolve("file"), odd.bytes()), "a.docx"))
				.isEqualTo("kept a.docx");
		}
	}

	/** All of them once more, by a machine with 64 MB of heap. */
	@Test
	@Tag("proof")
	void littleMemoryIsEnough() throws Exception {
		List<BadFile> files = files();
		for (int i = 0; i < files.size(); i++) {
			Files.write(this.folder.resolve("%03d".formatted(i)), files.get(i).content());
		}
		Files.write(this.folder.resolve("names"), files.stream().map((file) -> coded(file.name())).toList());
		Path answers = this.folder.resolve("answers");
		Process machine = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx64m", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
				BadFilesTests.class.getName(), this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(answers.toFile())
			.start();
		assertThat(machine.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(machine.exitValue()).as(Files.readString(answers)).isZero();
		List<String> said = Files.readAllLines(answers).stream().filter((line) -> line.startsWith("> ")).toList();
		assertThat(said).hasSize(files.size());
		for (int i = 0; i < files.size(); i++) {
			boolean kept = new String(Base64.getDecoder().decode(said.get(i).substring(2)), StandardCharsets.UTF_8)
				.startsWith("kept");
			assertThat(kept).as(files.get(i).what()).isEqualTo(files.get(i).sentence() == null);
		}
	}

	/** Looks at the files of a folder, as a machine of its own does. */
	public static void main(String[] folder) throws IOException {
		List<String> names = new ArrayList<>(Files.readAllLines(Path.of(folder[0], "names")));
		for (int i = 0; i < names.size(); i++) {
			String name = new String(Base64.getDecoder().decode(names.get(i)), StandardCharsets.UTF_8);
			System.out.println("> " + coded(answer(Path.of(folder[0], "%03d".formatted(i)), name)));
		}
		System.exit(0);
	}

	private static String coded(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String answer(Path file, String name) {
		return switch (INSPECTOR.inspect(file, name, ANYTHING)) {
			case Inspection.Accepted(InspectedFile kept) -> "kept " + kept.name() + (kept.active() ? " active" : "");
			case Inspection.Refused refused -> "refused " + refused.refusal().reason();
		};
	}

}
