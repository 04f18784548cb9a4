package fr.cqpm.panel;

import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Commission d'évaluation d'un dossier (§ IV.2.A).
 *
 * @param members by name, the president first
 * @param presentation as held; empty before
 * @param interview as held; empty before
 */
public record Panel(List<Member> members, Optional<Meeting> presentation, Optional<Meeting> interview) {

	public Panel {
		members = List.copyOf(members);
	}

	/** The meeting of that kind, as held. */
	public Optional<Meeting> meeting(MeetingKind kind) {
		return (kind == MeetingKind.PRESENTATION) ? this.presentation : this.interview;
	}

	public Optional<Member> member(PersonId person) {
		return this.members.stream().filter((member) -> member.person().equals(person)).findFirst();
	}

	/** These people's names, in the members' order. */
	public String names(List<PersonId> people) {
		return String.join(", ",
				this.members.stream().filter((member) -> people.contains(member.person())).map(Member::name).toList());
	}

	/**
	 * Membre de la commission.
	 *
	 * @param employer where they work, as known to the application
	 * @param president whether they preside
	 * @param declaration what they declared of their independence
	 */
	public record Member(PersonId person, String name, @Nullable String employer, boolean president,
			Declaration declaration) {

	}

	/** Ce qu'un membre déclare de son indépendance (R11). */
	public enum Declaration {

		/** Nothing yet: they are asked when they first open the file. */
		NONE,

		/** No conflict of interest. */
		INDEPENDENT,

		/** A conflict of interest: they open the file no more and must be replaced. */
		CONFLICT

	}

}
