package fr.cqpm.report;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Envoi d'un fichier, as it arrived.
 *
 * @param kind what it is sent as
 * @param sentName as the browser called the file
 * @param content where it waits; left there
 * @param begunAt when its first byte was awaited, by the database's clock: what counts
 * for the deadline (R5)
 */
public record Upload(FileKind kind, String sentName, Path content, Instant begunAt) {

}
