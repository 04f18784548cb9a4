package fr.cqpm.panel;

import java.time.Instant;
import java.util.List;

import fr.cqpm.shared.PersonId;

/**
 * Séance tenue, à enregistrer.
 *
 * @param seen the revision it corrects, 0 for the first record
 * @param at when it began
 * @param place where, or « visio »
 * @param present the members of the commission who were there
 */
public record HeldMeeting(MeetingKind kind, int seen, Instant at, String place, List<PersonId> present) {

	public HeldMeeting {
		present = present.stream().distinct().toList();
	}

}
