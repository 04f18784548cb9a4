package fr.cqpm.jury.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import fr.cqpm.account.PersonView;
import fr.cqpm.jury.Juror;
import fr.cqpm.jury.JurySession;
import fr.cqpm.jury.JurySide;
import fr.cqpm.jury.SessionPlan;
import fr.cqpm.jury.SessionPlan.Seat;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/**
 * A session, as typed.
 *
 * @param key of a new session: sent twice, it is planned once
 * @param seen the revision that is replaced
 */
record SessionForm(@Nullable UUID key, @Nullable Integer seen, @Nullable String date, @Nullable String time,
		@Nullable @Size(max = 300, message = "Le lieu compte 300 caractères au plus.") String place,
		@Nullable String unionsAskedOn, @Nullable List<@Valid SeatForm> seats, @Nullable UUID president) {

	/**
	 * A person's place.
	 *
	 * @param side empty: does not sit
	 */
	record SeatForm(@Nullable UUID person, @Nullable String side,
			@Nullable @Size(max = 200, message = "Ce nom est trop long.") String union,
			@Nullable String employerToldOn) {

	}

	/** Those among whom the president is chosen, in the order of the page. */
	static Map<String, String> names(List<PersonView> jurors) {
		Map<String, String> names = new LinkedHashMap<>();
		jurors.forEach((juror) -> names.put(juror.id().value().toString(), juror.displayName()));
		return names;
	}

	int revision() {
		return (this.seen != null) ? this.seen : 0;
	}

	static SessionForm empty(List<PersonView> jurors) {
		return new SessionForm(UUID.randomUUID(), 0, null, null, null, null,
				jurors.stream().map((juror) -> new SeatForm(juror.id().value(), null, null, null)).toList(), null);
	}

	static SessionForm of(JurySession session, List<PersonView> jurors, FrenchTime time) {
		return new SessionForm(null, session.revision(), time.day(session.at()).toString(),
				time.wallClock(session.at()).toLocalTime().toString(), session.place(), text(session.unionsAskedOn()),
				jurors.stream().map((juror) -> seat(session.member(juror.id()), juror)).toList(),
				session.president().map((president) -> president.person().value()).orElse(null));
	}

	private static SeatForm seat(Optional<Juror> member, PersonView juror) {
		return member
			.map((sitting) -> new SeatForm(juror.id().value(), sitting.side().name(), sitting.union(),
					text(sitting.employerToldOn())))
			.orElseGet(() -> new SeatForm(juror.id().value(), null, null, null));
	}

	private static @Nullable String text(@Nullable LocalDate date) {
		return (date != null) ? date.toString() : null;
	}

	/** What it says; what cannot be read is an error and absent. */
	SessionPlan plan(FrenchTime french, BindingResult errors) {
		LocalDate day = read("date", this.date, LocalDate::parse, "Cette date n’existe pas.", errors);
		LocalTime hour = read("time", this.time, LocalTime::parse, "Cette heure n’existe pas.", errors);
		Instant at = (day != null && hour != null) ? french.instant(day.atTime(hour)) : null;
		LocalDate asked = read("unionsAskedOn", this.unionsAskedOn, LocalDate::parse, "Cette date n’existe pas.",
				errors);
		List<Seat> sitting = new ArrayList<>();
		for (int i = 0; i < lines().size(); i++) {
			SeatForm line = lines().get(i);
			LocalDate told = read("seats[" + i + "].employerToldOn", line.employerToldOn(), LocalDate::parse,
					"Cette date n’existe pas.", errors);
			JurySide side = read("seats[" + i + "].side", line.side(), JurySide::valueOf, "Ce collège n’existe pas.",
					errors);
			if (side != null && line.person() != null) {
				sitting.add(new Seat(new PersonId(line.person()), side, line.union(), told));
			}
		}
		return new SessionPlan(at, this.place, asked, sitting,
				(this.president != null) ? new PersonId(this.president) : null);
	}

	private static <T> @Nullable T read(String field, @Nullable String typed, Function<String, T> reading,
			String sentence, BindingResult errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return reading.apply(typed.strip());
		}
		catch (DateTimeParseException | IllegalArgumentException unreadable) {
			errors.rejectValue(field, "unreadable", sentence);
			return null;
		}
	}

	/**
	 * So that the page can show it again: it has a line for each who may sit.
	 * @throws OptimisticLockingFailureException when somebody was added meanwhile
	 */
	void requireLines(List<PersonView> jurors) {
		if (lines().size() < jurors.size()) {
			throw new OptimisticLockingFailureException("Others may sit by now");
		}
	}

	/** The same, with an empty line for each who may sit and has none. */
	SessionForm completed(List<PersonView> jurors) {
		List<SeatForm> completed = new ArrayList<>(lines());
		jurors.stream()
			.map((juror) -> juror.id().value())
			.filter((juror) -> lines().stream().noneMatch((line) -> juror.equals(line.person())))
			.forEach((juror) -> completed.add(new SeatForm(juror, null, null, null)));
		return new SessionForm(this.key, this.seen, this.date, this.time, this.place, this.unionsAskedOn, completed,
				this.president);
	}

	private List<SeatForm> lines() {
		return (this.seats != null) ? this.seats : List.of();
	}

	/** Puts what is refused where this form asks for it; whether something was. */
	boolean refuse(Verdict verdict, BindingResult errors) {
		for (Refusal refusal : verdict.refusals()) {
			String field = field(refusal);
			if (field == null) {
				errors.reject(refusal.rule().name(), refusal.reason());
			}
			else if (!errors.hasFieldErrors(field)) {
				errors.rejectValue(field, refusal.rule().name(), refusal.reason());
			}
		}
		return !verdict.isAccepted();
	}

	private @Nullable String field(Refusal refusal) {
		for (int i = 0; i < lines().size(); i++) {
			UUID person = lines().get(i).person();
			if (person != null && Seat.unionField(new PersonId(person)).equals(refusal.field())) {
				return "seats[" + i + "].union";
			}
		}
		return refusal.field();
	}

}
