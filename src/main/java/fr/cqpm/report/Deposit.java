package fr.cqpm.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Dépôt du rapport (R5): the act by which a version becomes the report that is assessed.
 *
 * @param reference as the receipt bears it, e.g. « LOR-2026-0042-A-D1 »
 * @param by who deposited
 * @param sha256 of the file, in hexadecimal
 * @param size in bytes
 */
public record Deposit(String reference, Instant at, String by, String fileName, String sha256, long size,
		UUID versionId) {

	/** Such as « 4,2 Mo ». */
	public String sizeInWords() {
		return FileSize.inWords(this.size);
	}

}
