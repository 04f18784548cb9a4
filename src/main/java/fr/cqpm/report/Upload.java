package fr.cqpm.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Envoi d'un fichier, as it arrived.
 *
 * @param kind what it is sent as
 * @param sentName as the browser called the file
 * @param content where it waits; left there
 * @param begunAt when its first byte was awaited, by the database's clock: what counts
 * for the deadline (R5)
 * @param unfinished the {@link UnfinishedUpload} that this completes and whose id the
 * version takes, or {@code null} for a file that came at once
 */
public record Upload(FileKind kind, String sentName, Path content, Instant begunAt, @Nullable UUID unfinished) {

	/** A file that came at once. */
	public Upload(FileKind kind, String sentName, Path content, Instant begunAt) {
		this(kind, sentName, content, begunAt, null);
	}

}
