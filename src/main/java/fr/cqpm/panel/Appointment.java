package fr.cqpm.panel;

import fr.cqpm.panel.Convocation.Event;

/**
 * Rendez-vous: a meeting of a commission that is planned and not held yet.
 *
 * @param members who sits, the president first
 */
public record Appointment(MeetingKind kind, Event event, String members) {

}
