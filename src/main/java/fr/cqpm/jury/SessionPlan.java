package fr.cqpm.jury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Session à tenir: date, place and composition, as asked for.
 *
 * @param seats who sits
 * @param president who presides, or {@code null} while nobody is named
 */
public record SessionPlan(@Nullable Instant at, @Nullable String place, @Nullable LocalDate unionsAskedOn,
		List<Seat> seats, @Nullable PersonId president) {

	public SessionPlan {
		seats = List.copyOf(seats);
	}

	/** A place at the table. */
	public record Seat(PersonId person, JurySide side, @Nullable String union, @Nullable LocalDate employerToldOn) {

		/** The form's field of that person's union. */
		public static String unionField(PersonId person) {
			return "union-" + person.value();
		}

	}

	/**
	 * What cannot be recorded as asked; rule R13 itself only warns.
	 * @param jurors those who may sit
	 * @param candidates those on whom this jury deliberates
	 */
	List<Refusal> refusals(List<PersonId> jurors, List<PersonId> candidates) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.at == null) {
			refusals.add(Refusal.at("date", Rule.R13, "Indiquez la date et l’heure de la session."));
		}
		if (this.place == null || this.place.isBlank()) {
			refusals.add(Refusal.at("place", Rule.R13, "Indiquez le lieu, ou «\u00a0visio\u00a0»."));
		}
		if (!jurors.containsAll(this.seats.stream().map(Seat::person).toList())) {
			refusals.add(Refusal.of(Rule.R13, "Une de ces personnes n’est pas membre du jury dans ce centre."));
		}
		if (this.seats.stream().map(Seat::person).anyMatch(candidates::contains)) {
			refusals.add(Refusal.of(Rule.R13, "Une de ces personnes est candidate dans cette session\u00a0: "
					+ "elle ne siège pas au jury de son propre dossier."));
		}
		for (Seat seat : this.seats) {
			if (seat.side() == JurySide.EMPLOYEE && (seat.union() == null || seat.union().isBlank())) {
				refusals.add(Refusal.at(Seat.unionField(seat.person()), Rule.R13,
						"Indiquez l’organisation syndicale de ce membre salarié."));
			}
		}
		if (this.president != null && this.seats.stream().noneMatch((seat) -> seat.person().equals(this.president))) {
			refusals.add(Refusal.at("president", Rule.R13, "Le président est choisi parmi les membres du jury."));
		}
		return refusals;
	}

}
