package fr.cqpm.panel;

import java.time.Instant;
import java.util.List;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Présentation ou entretien, as held.
 *
 * @param at when it began
 * @param until when it ended; {@code null} in the oldest records
 * @param place where, or « visio »
 * @param present the members of the commission who were there
 * @param revision 1, or more when the record was corrected
 */
public record Meeting(Instant at, @Nullable Instant until, String place, List<PersonId> present, int revision) {

	public Meeting {
		present = List.copyOf(present);
	}

}
