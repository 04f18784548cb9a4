package fr.cqpm.jury;

import java.time.Instant;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Convocation au jury: what a member was last told of a session.
 *
 * @param sequence how often the session had changed by then
 * @param at when, or {@code null} where they were told not to come any more
 * @param place where, or {@code null} likewise
 * @param toldAt when the mail was written
 */
public record JuryConvocation(PersonId person, int sequence, @Nullable Instant at, @Nullable String place,
		Instant toldAt) {

	/** Whether they were told that they need not come. */
	boolean isCancelled() {
		return this.at == null;
	}

	boolean says(Instant at, String place) {
		return at.equals(this.at) && place.equals(this.place);
	}

}
