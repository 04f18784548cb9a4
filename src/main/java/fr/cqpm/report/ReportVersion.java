package fr.cqpm.report;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.plan.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * Version du rapport: a file as it was received. Versions are kept and never change.
 *
 * @param number from 1 on, in the order they were received
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param pageCount of a PDF, {@code null} where the format does not say
 * @param by who sent it
 * @param begunAt when the upload began
 */
public record ReportVersion(UUID id, int number, String fileName, ReportFormat format, long size, String sha256,
		@Nullable Integer pageCount, String by, Instant begunAt, Instant finishedAt) {

	/** Such as « 4,2 Mo ». */
	public String sizeInWords() {
		return FileSize.inWords(this.size);
	}

}
