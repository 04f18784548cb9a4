package fr.cqpm.jury;

import java.time.LocalDate;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Membre du jury d'une session.
 *
 * @param union organisation syndicale, of an employee member only
 * @param chairs whether they preside, with the casting vote
 * @param employerToldOn when their own employer was told, where recorded
 */
public record Juror(PersonId person, String name, @Nullable String employer, JurySide side, @Nullable String union,
		boolean chairs, @Nullable LocalDate employerToldOn) {

	/** « Employeurs » or « Salariés – union ». */
	public String sideLabel() {
		return (this.union != null) ? this.side.label() + " – " + this.union : this.side.label();
	}

}
