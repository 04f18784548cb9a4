package fr.cqpm.panel;

import java.time.Duration;
import java.time.Instant;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Convocation: what somebody was last told of a planned meeting.
 *
 * @param sequence how often the meeting had changed by then
 * @param event when and where, or {@code null} where they were told not to come any more
 * @param toldAt when the mail was written
 */
public record Convocation(MeetingKind kind, PersonId person, int sequence, @Nullable Event event, Instant toldAt) {

	/** When, where, and how long. */
	public record Event(Instant at, String place, Duration lasting) {

		/** When it is expected to end. */
		public Instant until() {
			return this.at.plus(this.lasting);
		}

	}

}
