package fr.cqpm.report.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.plan.ReportConditions;

/**
 * Conditions d'un fichier: what is accepted, by content and size.
 *
 * @param formats one at least
 * @param maximumBytes the largest file accepted, in bytes
 */
public record FileConditions(Set<FileFormat> formats, long maximumBytes) {

	private static final double MEGABYTE = 1024d * 1024d;

	public FileConditions {
		formats = Set.copyOf(formats);
		if (formats.isEmpty() || maximumBytes < 1) {
			throw new IllegalArgumentException("Conditions that accept no file: " + formats + " " + maximumBytes);
		}
	}

	/** Those fixed for a report beforehand (R5). */
	public static FileConditions of(ReportConditions report) {
		Set<FileFormat> formats = EnumSet.allOf(FileFormat.class)
			.stream()
			.filter((format) -> format.ofReport().filter(report.formats()::contains).isPresent())
			.collect(Collectors.toSet());
		return new FileConditions(formats, report.maximumBytes());
	}

	/** Texts and pictures. */
	public static FileConditions ofAnnexes(long maximumBytes) {
		return new FileConditions(
				EnumSet.of(FileFormat.PDF, FileFormat.DOCX, FileFormat.ODT, FileFormat.JPEG, FileFormat.PNG),
				maximumBytes);
	}

	/** What is shown to a commission. */
	public static FileConditions ofSupports(long maximumBytes) {
		return new FileConditions(EnumSet.of(FileFormat.PDF, FileFormat.PPTX, FileFormat.ODP), maximumBytes);
	}

	/** As a page names them: « PDF, DOCX ou ODT ». */
	public String acceptedFormats() {
		List<String> labels = this.formats.stream().sorted().map(FileFormat::label).toList();
		if (labels.size() == 1) {
			return labels.getFirst();
		}
		return String.join(", ", labels.subList(0, labels.size() - 1)) + " ou " + labels.getLast();
	}

	/** As a page gives it: « 50 Mo ». */
	public String maximumSize() {
		return (this.maximumBytes >= MEGABYTE) ? trimmed(this.maximumBytes / MEGABYTE) + "\u00a0Mo"
				: trimmed(this.maximumBytes / 1024d) + "\u00a0Ko";
	}

	private static String trimmed(double value) {
		return String.format(Locale.FRENCH, "%.1f", value).replaceAll(",0$", "");
	}

	/** As a form names them to the browser: « .pdf,.docx ». */
	public String endings() {
		return this.formats.stream()
			.sorted()
			.map((format) -> "." + String.join(",.", format.extensions()))
			.collect(Collectors.joining(","));
	}

}
