package fr.cqpm.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Délai et conditions du rapport, fixed on the file beforehand. Règle R5 (§ IV.2.B.a): «
 * Le candidat transmet un rapport à l'UIMM territoriale centre d'examen, dans les délais
 * et conditions préalablement fixés ».
 *
 * @param formats those accepted, one at least
 * @param maximumBytes the largest file accepted, in bytes
 * @param deadline until when
 */
public record ReportConditions(Set<ReportFormat> formats, long maximumBytes, Deadline deadline) {

	private static final long MEGABYTE = 1024L * 1024L;

	public ReportConditions {
		formats = Set.copyOf(formats);
		if (formats.isEmpty() || maximumBytes < 1) {
			throw new IllegalArgumentException("Conditions that accept no report: " + formats + " " + maximumBytes);
		}
	}

	/**
	 * Why a file is not accepted; empty when it is.
	 * @param format what the file is by its content, empty when none of the known ones
	 * @param bytes its size, in bytes
	 */
	public Optional<Refusal> refusal(Optional<ReportFormat> format, long bytes) {
		if (bytes == 0) {
			return refuse("Ce fichier est vide.");
		}
		if (bytes > this.maximumBytes) {
			return refuse("Ce fichier est trop lourd\u00a0: %s au plus.".formatted(maximumSize()));
		}
		if (format.filter(this.formats::contains).isEmpty()) {
			return refuse("Ce fichier n’est pas d’un format accepté\u00a0: %s.".formatted(acceptedFormats()));
		}
		return Optional.empty();
	}

	private static Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("file", Rule.R5, reason));
	}

	/** As a page names them: « PDF, DOCX ou ODT ». */
	public String acceptedFormats() {
		List<String> labels = this.formats.stream().sorted().map(ReportFormat::label).toList();
		if (labels.size() == 1) {
			return labels.getFirst();
		}
		return labels.stream().limit(labels.size() - 1L).collect(Collectors.joining(", ")) + " ou " + labels.getLast();
	}

	/** As a page gives it: « 50 Mo ». */
	public String maximumSize() {
		return (this.maximumBytes >= MEGABYTE) ? trimmed(this.maximumBytes / (double) MEGABYTE) + "\u00a0Mo"
				: trimmed(this.maximumBytes / 1024d) + "\u00a0Ko";
	}

	private static String trimmed(double value) {
		return String.format(Locale.FRENCH, "%.1f", value).replaceAll(",0$", "");
	}

}
