package fr.cqpm.plan;

import java.util.Locale;

/** Format de fichier d'un rapport. */
public enum ReportFormat {

	PDF("PDF", "application/pdf"),

	DOCX("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

	ODT("ODT", "application/vnd.oasis.opendocument.text");

	private final String label;

	private final String mediaType;

	ReportFormat(String label, String mediaType) {
		this.label = label;
		this.mediaType = mediaType;
	}

	public String label() {
		return this.label;
	}

	/** As a browser names it. */
	public String mediaType() {
		return this.mediaType;
	}

	/** The end of a file's name, without its point. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

}
