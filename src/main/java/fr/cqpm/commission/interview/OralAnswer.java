package fr.cqpm.commission.interview;

import java.time.Instant;

import fr.cqpm.shared.PersonId;

/**
 * Preuve orale: what the candidate answered, as one member noted it on a criterion.
 *
 * @param by who noted it
 * @param name theirs
 * @param revision from 1 on, the one that stands
 */
public record OralAnswer(PersonId by, String name, String text, int revision, Instant at) {

}
