package fr.cqpm.jury;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Composition d'un jury de délibération, as rule R13 looks at it.
 *
 * @param sessionOn date de la session
 * @param unionsAskedOn when the unions were asked to name members, where recorded
 */
public record JuryComposition(LocalDate sessionOn, @Nullable LocalDate unionsAskedOn, List<Member> members) {

	public JuryComposition {
		members = List.copyOf(members);
	}

	/** How many members sit for that side. */
	long count(JurySide side) {
		return this.members.stream().filter((member) -> member.side() == side).count();
	}

	/**
	 * Membre du jury.
	 *
	 * @param chairs whether they preside, with the casting vote
	 * @param employerToldOn when their own employer was told, where recorded
	 */
	public record Member(String name, JurySide side, boolean chairs, @Nullable LocalDate employerToldOn) {

	}

}
