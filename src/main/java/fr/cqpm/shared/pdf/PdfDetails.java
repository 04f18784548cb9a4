package fr.cqpm.shared.pdf;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Ce qui identifie un document: what a PDF says of itself besides its page.
 *
 * @param title its title, shown by the reader's window and read out first
 * @param reference the reference printed on every page, such as the dossier's
 * @param at when the record it shows was made; the PDF carries no other time
 * @param attachment the same record for machines, or {@code null}
 */
public record PdfDetails(String title, String reference, Instant at, @Nullable PdfAttachment attachment) {

	public PdfDetails {
		if (title.isBlank() || reference.isBlank()) {
			throw new IllegalArgumentException("A document needs a title and a reference");
		}
	}

	public PdfDetails(String title, String reference, Instant at) {
		this(title, reference, at, null);
	}

	/** These details with the record for machines attached. */
	public PdfDetails with(PdfAttachment attachment) {
		return new PdfDetails(this.title, this.reference, this.at, attachment);
	}

}
