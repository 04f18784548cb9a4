package fr.cqpm.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Commission d'évaluation d'un dossier (§ IV.2.A).
 *
 * @param members who sit, by name, the president first
 * @param setAside former members who declared a conflict of interest and whom the record
 * still names: they sit no more, and nothing of theirs counts (R11)
 * @param held its meetings, as held
 */
public record Panel(List<Member> members, List<Member> setAside, Map<MeetingKind, Meeting> held) {

	public Panel {
		members = List.copyOf(members);
		setAside = List.copyOf(setAside);
		held = Map.copyOf(held);
	}

	/** The meeting of that kind, as held. */
	public Optional<Meeting> meeting(MeetingKind kind) {
		return Optional.ofNullable(this.held.get(kind));
	}

	public Optional<Meeting> presentation() {
		return meeting(MeetingKind.PRESENTATION);
	}

	public Optional<Meeting> interview() {
		return meeting(MeetingKind.INTERVIEW);
	}

	public Optional<Member> member(PersonId person) {
		return this.members.stream().filter((member) -> member.person().equals(person)).findFirst();
	}

	/** These people's names, in the members' order, those set aside last. */
	public String names(List<PersonId> people) {
		return everybody().filter((member) -> people.contains(member.person()))
			.map(Member::name)
			.collect(Collectors.joining(", "));
	}

	/** Who sits, then who is set aside. */
	public Stream<Member> everybody() {
		return Stream.concat(this.members.stream(), this.setAside.stream());
	}

	/**
	 * Who may be recorded as present: who sits, and who was there before they were set
	 * aside; a correction does not make them absent.
	 */
	public List<Member> eligible(MeetingKind kind) {
		List<PersonId> present = meeting(kind).map(Meeting::present).orElse(List.of());
		return everybody().filter((member) -> member.sits() || present.contains(member.person())).toList();
	}

	/** Why this commission cannot work as it is; empty when it can. */
	public List<Refusal> refusals(int minimum) {
		return new Composition(this.members.size(), (int) this.members.stream().filter(Member::president).count())
			.refusals(minimum);
	}

	/**
	 * Whether enough of those who still sit attended that meeting, so that the commission
	 * may decide on it: after a conflict, some of the present count no more.
	 */
	public boolean attended(MeetingKind kind, int minimum) {
		return meeting(kind)
			.filter((meeting) -> this.setAside.isEmpty() || this.members.stream()
				.filter((member) -> meeting.present().contains(member.person()))
				.count() >= minimum)
			.isPresent();
	}

	/**
	 * Membre de la commission.
	 *
	 * @param employer where they work, as known to the application
	 * @param president whether they preside
	 * @param declaration what they declared of their independence
	 * @param declaredAt when, {@code null} before
	 * @param conflict which conflict of interest, or {@code null}: for the staff
	 */
	public record Member(PersonId person, String name, @Nullable String employer, boolean president,
			Declaration declaration, @Nullable Instant declaredAt, @Nullable String conflict) {

		/** Whether they sit: who declared a conflict does not. */
		public boolean sits() {
			return this.declaration != Declaration.CONFLICT;
		}

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
