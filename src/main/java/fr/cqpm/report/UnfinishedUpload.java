package fr.cqpm.report;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Envoi inachevé: a file of which some chunks are here, and the others still expected.
 *
 * @param sentName as the browser called the file
 * @param size of the whole file, in bytes
 * @param chunkSize of every chunk but the last, in bytes
 * @param begunAt what counts for the deadline (R5), once it was said of what
 * @param print of the whole file, as its sender said when beginning, or {@code null}:
 * what is not named can be written later, and has no grace
 * @param held how many bytes are here
 * @param lastAt when the last of them came
 */
public record UnfinishedUpload(UUID id, DossierId dossier, FileKind kind, String sentName, long size, int chunkSize,
		Instant begunAt, @Nullable String print, long held, Instant lastAt) {

	/** The moment that counts for the deadline. */
	Instant countsFrom(Instant now) {
		return (this.print != null) ? this.begunAt : now;
	}

	/** How many chunks the whole file has. */
	public int chunkCount() {
		return Math.toIntExact(Math.ceilDiv(this.size, (long) this.chunkSize));
	}

	/** How long the chunk at that position is; 0 where the file has none. */
	public int chunkLength(int position) {
		long from = (long) position * this.chunkSize;
		return (position < 0) ? 0 : (int) Math.clamp(this.size - from, 0, this.chunkSize);
	}

	/** How much of it is here, in hundredths, rounded down. */
	public int percent() {
		return (int) (this.held * 100 / this.size);
	}

	/** Such as « 18,4 Mo sur 50 Mo ». */
	public String heldInWords() {
		return FileSize.inWords(this.held) + " sur " + FileSize.inWords(this.size);
	}

}
