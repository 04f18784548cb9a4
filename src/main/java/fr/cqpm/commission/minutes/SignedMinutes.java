package fr.cqpm.commission.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * Procès-verbal d'une clôture: its frozen content, and what was added by hand.
 *
 * @param content the canonical JSON, exactly as it is kept
 * @param sha256 of that text, in hexadecimal
 * @param signatures of its members, the president last
 * @param remarks that stand
 */
public record SignedMinutes(String content, String sha256, List<Signature> signatures, List<Remark> remarks) {

	public SignedMinutes {
		signatures = List.copyOf(signatures);
		remarks = List.copyOf(remarks);
	}

	public MinutesRecord frozen() {
		return MinutesRecord.read(this.content);
	}

	/** When the last of it was written. */
	Instant at() {
		return Stream
			.concat(this.signatures.stream().map(Signature::at).filter((at) -> at != null),
					this.remarks.stream().map(Remark::at))
			.reduce(frozen().closedAt(), (one, other) -> one.isAfter(other) ? one : other);
	}

	/** As it is saved, e.g. « pv-commission-LOR-2026-0001-2.pdf ». */
	public String fileName() {
		return name() + ".pdf";
	}

	/** The first closing's minutes, which mostly are the only ones, bear no number. */
	String name() {
		MinutesRecord frozen = frozen();
		String name = "pv-commission-" + frozen.dossier().reference();
		return (frozen.closing() == 1) ? name : name + "-" + frozen.closing();
	}

	/**
	 * All of it for machines. « record » is the frozen text to the letter, so that its
	 * print can be computed again.
	 */
	byte[] json() {
		Attached all = new Attached(this.content, this.sha256, this.signatures, this.remarks);
		return MinutesRecord.JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Signature, or why it is missing.
	 *
	 * @param at when it was given, or its absence recorded; {@code null} before
	 * @param absence why it is missing, or {@code null}
	 */
	public record Signature(String name, boolean presides, @Nullable Instant at, @Nullable String absence) {

	}

	/** Remarque d'un membre. */
	public record Remark(String name, MinutesRecord.Code kind, String text, Instant at) {

	}

	private record Attached(@JsonRawValue String record, String sha256, List<Signature> signatures,
			List<Remark> remarks) {

	}

}
