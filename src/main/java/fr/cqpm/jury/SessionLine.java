package fr.cqpm.jury;

import java.time.Instant;
import java.util.UUID;

/**
 * Session, as a line of a list.
 *
 * @param dossiers how many stand on its agenda
 * @param declared of how many a declaration was made
 */
public record SessionLine(UUID id, String centreName, Instant at, String place, int members, int dossiers, int declared,
		boolean closed) {

}
