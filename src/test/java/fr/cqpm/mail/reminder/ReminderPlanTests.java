package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.mail.reminder.ReminderPlan.Reminded;
import fr.cqpm.support.Apart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which reminder leaves on which day. */
@Apart
class ReminderPlanTests {

	private static final ReminderPlan PLAN = new ReminderPlan(List.of(-14, -7, -2, 1));

	private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			asked long before: nothing yet,             2026-11-01, 2026-12-03, ,            ,    2026-12-04
			a fortnight before,                         2026-11-01, 2026-12-04, ,            -14, 2026-12-04
			once: not a second time that day,           2026-12-04, 2026-12-04, -14,         ,    2026-12-11
			missed by three days: made up for,          2026-11-01, 2026-12-07, ,            -14, 2026-12-07
			missed until the next: the latest only,     2026-11-01, 2026-12-11, ,            -7,  2026-12-11
			down for a week: the latest only,           2026-12-04, 2026-12-17, -14,         -2,  2026-12-17
			what was skipped stays skipped,             2026-12-17, 2026-12-18, -14 -2,      ,    2026-12-19
			asked five days before: two have passed,    2026-12-13, 2026-12-13, ,            ,    2026-12-16
			asked five days before: not the day after,  2026-12-13, 2026-12-14, ,            ,    2026-12-16
			asked five days before: two days before,    2026-12-13, 2026-12-16, ,            -2,  2026-12-16
			asked on the very day of a step: passed,    2026-12-11, 2026-12-11, ,            ,    2026-12-16
			on the last day nothing new,                2026-12-16, 2026-12-18, -14 -7 -2,   ,    2026-12-19
			late,                                       2026-12-16, 2026-12-19, -14 -7 -2,   1,   2026-12-19
			late and reminded by hand since,            2026-12-19, 2026-12-20, -14 -7 -2,   ,    ''
			made up for a fortnight after,              2026-12-16, 2027-01-01, -14 -7 -2,   1,   2027-01-01
			given up after that,                        2026-12-16, 2027-01-02, -14 -7 -2,   ,    ''
			all have left,                              2026-12-19, 2026-12-21, -14 -7 -2 1, ,    ''
			asked when it was late already,             2026-12-20, 2026-12-20, ,            ,    ''
			""")
	void leavesAsPlanned(String when, LocalDate writtenOn, LocalDate today, @Nullable String steps,
			@Nullable Integer leaving, String next) {
		Reminded reminded = new Reminded(DUE, writtenOn, steps(steps));
		assertThat(PLAN.due(reminded, today)).as(when)
			.isEqualTo((leaving != null) ? OptionalInt.of(leaving) : OptionalInt.empty());
		assertThat(PLAN.next(reminded, today).map(LocalDate::toString).orElse("")).as("next").isEqualTo(next);
	}

	private static Set<Integer> steps(@Nullable String steps) {
		return (steps == null) ? Set.of()
				: Arrays.stream(steps.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
	}

	/** An extension: the same steps, counted from the new day. */
	@Test
	void movesWithTheDueDay() {
		Reminded extended = new Reminded(DUE.plusDays(20), DUE.minusDays(1), Set.of());
		assertThat(PLAN.due(extended, DUE)).isEmpty();
		assertThat(PLAN.next(extended, DUE)).hasValue(DUE.plusDays(6));
		assertThat(PLAN.due(extended, DUE.plusDays(6))).hasValue(-14);
	}

	/** Each day of a year, each due day has one step at most: its windows do not meet. */
	@Test
	void everyDueDayHasOneStepAtMost() {
		for (int day = 0; day < 366; day++) {
			LocalDate today = LocalDate.of(2027, 7, 1).plusDays(day);
			for (int distance = -30; distance <= 30; distance++) {
				LocalDate due = today.plusDays(distance);
				assertThat(PLAN.windows(today).stream().filter((window) -> window.contains(due)).count())
					.isEqualTo((distance >= -14 && distance <= 14) ? 1 : 0);
			}
		}
	}

	/** Walked day by day, asked early: four reminders and no more. */
	@Test
	void fourLeaveInAll() {
		Reminded reminded = new Reminded(DUE, LocalDate.of(2026, 11, 2), Set.of());
		StringBuilder left = new StringBuilder();
		for (LocalDate day = LocalDate.of(2026, 11, 2); day.getYear() < 2027
				|| day.getDayOfYear() < 60; day = day.plusDays(1)) {
			OptionalInt step = PLAN.due(reminded, day);
			if (step.isPresent()) {
				left.append(day).append(' ');
				Set<Integer> steps = new HashSet<>(reminded.steps());
				steps.add(step.getAsInt());
				reminded = new Reminded(DUE, day, steps);
			}
		}
		assertThat(left.toString().strip()).isEqualTo("2026-12-04 2026-12-11 2026-12-16 2026-12-19");
	}

	@Test
	void nobodyIsRemindedWithoutAPlan() {
		Reminded reminded = new Reminded(DUE, DUE.minusDays(40), Set.of());
		ReminderPlan none = new ReminderPlan(List.of());
		assertThat(none.due(reminded, DUE.minusDays(14))).isEmpty();
		assertThat(none.next(reminded, DUE.minusDays(14))).isEmpty();
	}

	@Test
	void aPlanHasEachStepOnce() {
		assertThat(new ReminderPlan(List.of(1, -7)).steps()).containsExactly(-7, 1);
		assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPlan(List.of(-7, -7)));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPlan(List.of(-70_000)));
	}

}
