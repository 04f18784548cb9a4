package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Jours fériés: the eleven of article L. 3133-1 of the Code du travail. Those that only
 * some places have (Alsace-Moselle, overseas) are not among them.
 */
final class FrenchHolidays {

	private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8),
			MonthDay.of(7, 14), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25));

	/** Lundi de Pâques, Ascension, lundi de Pentecôte: days after Easter Sunday. */
	private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

	private FrenchHolidays() {
	}

	static boolean contains(LocalDate day) {
		if (FIXED.contains(MonthDay.from(day))) {
			return true;
		}
		LocalDate easter = easter(day.getYear());
		return AFTER_EASTER.stream().anyMatch((days) -> day.equals(easter.plusDays(days)));
	}

	/** Dimanche de Pâques of the Gregorian calendar (Meeus, Jones, Butcher). */
	static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int rest = year % 100;
		int correction = (century - (century + 8) / 25 + 1) / 3;
		int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
		int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
		int late = (golden + 11 * epact + 22 * weekday) / 451;
		int days = epact + weekday - 7 * late + 114;
		return LocalDate.of(year, days / 31, days % 31 + 1);
	}

}
