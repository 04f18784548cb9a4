package fr.cqpm.jury;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Résultat déclaré par le jury de délibération, with what it rested on then.
 *
 * @param session where it was declared
 * @param explanation why the computed admissibility was what it was
 * @param capacities every capacity of the pinned edition as it stood
 * @param reason motif, of a deferral above all
 * @param votes where a vote was asked for
 * @param by the president's name
 * @param published whether the session is closed: before, only jury and staff know
 */
public record DeclaredResult(UUID id, UUID session, DossierId dossier, int revision, Declaration declared,
		String explanation, List<CapacityStanding> capacities, @Nullable String reason, @Nullable Votes votes,
		String by, Instant at, boolean published) {

	public DeclaredResult {
		capacities = List.copyOf(capacities);
	}

}
