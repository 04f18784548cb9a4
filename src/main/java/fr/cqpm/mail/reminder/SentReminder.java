package fr.cqpm.mail.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Relance envoyée: one step that was written. */
public record SentReminder(String kind, UUID subject, LocalDate dueOn, int step, Instant writtenAt) {

}
