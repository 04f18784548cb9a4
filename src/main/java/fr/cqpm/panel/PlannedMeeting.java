package fr.cqpm.panel;

import java.time.Instant;

/**
 * Séance prévue: when and where the members are asked to come.
 *
 * @param place where, or « visio »
 */
public record PlannedMeeting(Instant at, String place) {

	public PlannedMeeting {
		if (place.isBlank()) {
			throw new IllegalArgumentException("A planned meeting has a place");
		}
	}

}
