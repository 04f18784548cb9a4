package fr.cqpm.report.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import fr.cqpm.plan.ReportFormat;

/** Format d'un fichier, by its content. */
public enum FileFormat {

	PDF("application/pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

	ODT("application/vnd.oasis.opendocument.text"),

	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),

	ODP("application/vnd.oasis.opendocument.presentation"),

	JPEG("image/jpeg"),

	PNG("image/png");

	private final String mediaType;

	FileFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/** As a page names it. */
	public String label() {
		return name();
	}

	/** As a browser names it. */
	public String mediaType() {
		return this.mediaType;
	}

	/** The end of a file's name, without its point. */
	public String extension() {
		return (this == JPEG) ? "jpg" : name().toLowerCase(Locale.ROOT);
	}

	/** All the ends its files have, the first for those that are kept. */
	List<String> extensions() {
		return (this == JPEG) ? List.of("jpg", "jpeg") : List.of(extension());
	}

	/** As the conditions of a report name it; empty for what no report is. */
	public Optional<ReportFormat> ofReport() {
		return switch (this) {
			case PDF -> Optional.of(ReportFormat.PDF);
			case DOCX -> Optional.of(ReportFormat.DOCX);
			case ODT -> Optional.of(ReportFormat.ODT);
			case PPTX, ODP, JPEG, PNG -> Optional.empty();
		};
	}

}
