package fr.cqpm.report;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.report.file.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * Version du rapport, or of what is sent beside it: a file as it was received. Versions
 * are kept and never change.
 *
 * @param number from 1 on, in the order those of its kind were received
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param pageCount of a PDF, {@code null} where the format does not say
 * @param by who sent it
 * @param begunAt when the upload began
 * @param active whether it would run or open something in some readers, though in none of
 * this application's
 * @param scan what the virus scanner said of it
 * @param withdrawnAt when its candidate took it back, or {@code null}
 */
public record ReportVersion(UUID id, FileKind kind, int number, String fileName, FileFormat format, long size,
		String sha256, @Nullable Integer pageCount, String by, Instant begunAt, Instant finishedAt, boolean active,
		FileScan scan, @Nullable Instant withdrawnAt) {

	/** Such as « Rapport, version 2 » or « Annexe 3 ». */
	public String inWords() {
		return switch (this.kind) {
			case REPORT -> "Rapport, version " + this.number;
			case ANNEX -> "Annexe " + this.number;
			case SUPPORT -> "Support de présentation, version " + this.number;
		};
	}

	/** Whether it can be read in the page. */
	public boolean isPdf() {
		return this.format == FileFormat.PDF;
	}

	/** Such as « 4,2 Mo ». */
	public String sizeInWords() {
		return FileSize.inWords(this.size);
	}

}
