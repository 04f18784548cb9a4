package fr.cqpm.panel;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Séance prévue: when and where the members and the candidate are asked to come.
 *
 * @param place where, or « visio »
 * @param expected how long it is expected to be, to the minute; {@code null} for the
 * usual length (a setting)
 */
public record PlannedMeeting(Instant at, String place, @Nullable Duration expected) {

	/** The shortest and the longest that is planned. */
	public static final Duration SHORTEST = Duration.ofMinutes(5);

	public static final Duration LONGEST = Duration.ofMinutes(600);

	public PlannedMeeting {
		if (place.isBlank()) {
			throw new IllegalArgumentException("A planned meeting has a place");
		}
		if (expected != null && (expected.compareTo(SHORTEST) < 0 || expected.compareTo(LONGEST) > 0)) {
			throw new IllegalArgumentException("A planned meeting lasts five minutes to ten hours");
		}
	}

	/** Of the usual length. */
	public PlannedMeeting(Instant at, String place) {
		this(at, place, null);
	}

	/** Whether both would be held at the same time, where each lasts as said. */
	static boolean overlap(@Nullable PlannedMeeting one, Duration usual, @Nullable PlannedMeeting other,
			Duration othersUsual) {
		return one != null && other != null && one.at().isBefore(other.at().plus(other.lasting(othersUsual)))
				&& other.at().isBefore(one.at().plus(one.lasting(usual)));
	}

	/** How long it is expected to be. */
	Duration lasting(Duration usual) {
		return (this.expected != null) ? this.expected : usual;
	}

}
