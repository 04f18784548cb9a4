package fr.cqpm.rights;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Durées de conservation ({@code cqpm.retention.*}), practice and not source, so
 * settings. A period of zero: kept without limit.
 *
 * @param admissible after the declaration of « admissible »
 * @param notAdmissible after the declaration of « non admissible »
 * @param unfinished after the last act on a dossier without a result
 * @param appeal after a declaration: as long as it may be appealed against, nothing is
 * purged
 * @param automatic whether what is past its term is purged every night; otherwise the
 * staff does it
 */
@ConfigurationProperties("cqpm.retention")
public record RetentionProperties(@DefaultValue("5y") Period admissible, @DefaultValue("5y") Period notAdmissible,
		@DefaultValue("3y") Period unfinished, @DefaultValue("2m") Period appeal,
		@DefaultValue("false") boolean automatic) {

	/** How long a dossier is kept that ended so. */
	public Period of(Outcome outcome) {
		return switch (outcome) {
			case ADMISSIBLE -> this.admissible;
			case NOT_ADMISSIBLE -> this.notAdmissible;
			case UNFINISHED -> this.unfinished;
		};
	}

	/** « 5 ans », « 2 mois », « sans limite fixée ». */
	public static String words(Period period) {
		if (period.isZero()) {
			return "sans limite fixée";
		}
		List<String> parts = new ArrayList<>();
		count(parts, period.getYears(), "an", "ans");
		count(parts, period.getMonths(), "mois", "mois");
		count(parts, period.getDays(), "jour", "jours");
		return String.join(" et ", parts);
	}

	private static void count(List<String> parts, int number, String one, String several) {
		if (number != 0) {
			parts.add(number + "\u00a0" + ((number > 1) ? several : one));
		}
	}

}
