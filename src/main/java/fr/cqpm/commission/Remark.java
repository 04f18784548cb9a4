package fr.cqpm.commission;

import java.time.Instant;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Remarque d'un membre, which stands in the minutes of one closing.
 *
 * @param name of who wrote it
 * @param revision the highest, which is in force
 * @param text or {@code null} when it is withdrawn
 */
public record Remark(PersonId person, String name, int revision, RemarkKind kind, @Nullable String text, Instant at) {

	/** Whether it stands. */
	public boolean stands() {
		return this.text != null;
	}

}
