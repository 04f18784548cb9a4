package fr.cqpm.opinion;

import org.jspecify.annotations.Nullable;

/**
 * Personne sollicitée: whom of the company the centre asks.
 *
 * @param function tuteur, responsable hiérarchique ou fonctionnel…
 */
public record InvitedPerson(String name, @Nullable String function, String email) {

}
