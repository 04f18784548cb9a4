package fr.cqpm.registration;

import java.time.Instant;
import java.util.List;

import fr.cqpm.registration.NewRegistration.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Rectification (R14, R16): what was wrong in a candidate's identity, corrected after the
 * declaration.
 *
 * @param version of the registration that it made
 * @param reason motif, in words
 * @param by the name of who did it
 * @param changes in the order of the form
 */
public record Rectification(int version, String reason, String by, Instant at, List<RegistrationChange> changes) {

	public Rectification {
		changes = List.copyOf(changes);
	}

	/**
	 * The candidate's name as it was when the result was declared: what was issued before
	 * bears it.
	 * @param rectifications of that dossier, the oldest first
	 */
	static String issuedName(Candidate now, List<Rectification> rectifications) {
		String birthName = now.birthName();
		String usedName = now.usedName();
		String firstNames = now.firstNames();
		for (Rectification rectification : rectifications.reversed()) {
			for (RegistrationChange change : rectification.changes()) {
				switch (change.label()) {
					case RegistrationChange.BIRTH_NAME -> birthName = or(change.before(), birthName);
					case RegistrationChange.USED_NAME -> usedName = change.before();
					case RegistrationChange.FIRST_NAMES -> firstNames = or(change.before(), firstNames);
					default -> {
						// No part of the name
					}
				}
			}
		}
		return new Candidate(birthName, usedName, firstNames, now.sex(), now.birthDate(), now.birthPlace(), now.email(),
				now.phone())
			.displayName();
	}

	private static String or(@Nullable String before, String now) {
		return (before != null) ? before : now;
	}

}
