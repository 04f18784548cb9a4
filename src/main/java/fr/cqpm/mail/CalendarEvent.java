package fr.cqpm.mail;

import java.time.Instant;

/**
 * Rendez-vous, as a calendar holds it. Many share their calendar: title, place and
 * description name no candidate.
 *
 * @param key which meeting it is, the same for everybody who attends and for ever
 * @param sequence how often it has changed: a calendar keeps the highest it has seen
 * @param start when it begins
 * @param end when it is expected to end
 * @param title what the calendar shows
 * @param place where, or « visio »
 * @param description what to know, and where to read more
 * @param organizer the exam centre that convenes
 */
public record CalendarEvent(String key, int sequence, Instant start, Instant end, String title, String place,
		String description, String organizer) {

	public CalendarEvent {
		if (key.isBlank() || sequence < 0 || !end.isAfter(start)) {
			throw new IllegalArgumentException("A meeting has a key, a sequence and a duration: " + key);
		}
	}

}
