package fr.cqpm.commission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Clôture ou réouverture d'une commission.
 *
 * @param number 1 for the first closing, 2 for its reopening, and so on
 * @param closed whether it closed or reopened
 * @param reason of a reopening
 * @param by the president who did it
 * @param signatures of this closing
 */
public record Closing(int number, boolean closed, @Nullable String reason, String by, Instant at,
		List<Signature> signatures) {

	public Closing {
		signatures = List.copyOf(signatures);
	}

	public Optional<Signature> signature(PersonId person) {
		return this.signatures.stream().filter((signature) -> signature.person().equals(person)).findFirst();
	}

	/**
	 * Signature d'un membre, or why it is missing.
	 *
	 * @param name as the member confirmed it, or {@code null}
	 * @param absence why it is missing, or {@code null}
	 */
	public record Signature(PersonId person, @Nullable String name, @Nullable String absence, Instant at) {

	}

}
