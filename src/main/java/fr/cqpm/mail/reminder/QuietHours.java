package fr.cqpm.mail.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import fr.cqpm.shared.web.FrenchTime;

/**
 * Heures calmes: when nobody is reminded of anything. Every evening and night, on Sundays
 * and on public holidays, by the clocks of Paris. [practice]
 *
 * @param from the first quiet minute of the evening
 * @param until the first minute of the morning that is not quiet any more; the same as
 * {@code from} where nights are not quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {

	/** Whether nothing leaves then. */
	public boolean contains(Instant instant) {
		ZonedDateTime there = instant.atZone(FrenchTime.PARIS);
		return isQuiet(there.toLocalDate()) || isQuiet(there.toLocalTime());
	}

	private static boolean isQuiet(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SUNDAY || FrenchHolidays.contains(day);
	}

	private boolean isQuiet(LocalTime time) {
		boolean evening = !time.isBefore(this.from);
		boolean morning = time.isBefore(this.until);
		return this.from.isAfter(this.until) ? evening || morning : evening && morning;
	}

	/** The first day, from that one on, on which something leaves. */
	public static LocalDate firstDay(LocalDate day) {
		LocalDate first = day;
		while (isQuiet(first)) {
			first = first.plusDays(1);
		}
		return first;
	}

	/** The day on which that leaves which is ready at this instant. */
	public LocalDate leavingDay(Instant ready) {
		ZonedDateTime there = ready.atZone(FrenchTime.PARIS);
		boolean evening = isQuiet(there.toLocalTime()) && !there.toLocalTime().isBefore(this.until);
		return firstDay(there.toLocalDate().plusDays(evening ? 1 : 0));
	}

}
