package fr.cqpm.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Goes to the demo's past and back again. Nobody is served meanwhile. */
@Component
@Profile("demo")
class DemoCalendar {

	private final TransactionClock clock;

	private final FrenchTime time;

	/** The true moment: the clock is moved afterwards. */
	private final Instant loading;

	DemoCalendar(TransactionClock clock, FrenchTime time) {
		this.clock = clock;
		this.time = time;
		this.loading = clock.instant();
	}

	/** Does this, in whatever past it goes to, and comes back. */
	void visit(Runnable work) {
		try {
			work.run();
		}
		finally {
			this.clock.shift(Duration.ZERO);
		}
	}

	/** From now on it is that moment. */
	void goTo(Instant moment) {
		this.clock.shift(Duration.ZERO);
		Instant now = this.clock.instant();
		if (moment.isAfter(now)) {
			throw new IllegalArgumentException("Not yet: " + moment);
		}
		this.clock.shift(Duration.between(now, moment));
	}

	/** The day that many days ago, or the Friday before where it is a weekend. */
	LocalDate daysAgo(int days) {
		LocalDate day = LocalDate.ofInstant(this.loading, FrenchTime.PARIS).minusDays(days);
		while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
			day = day.minusDays(1);
		}
		return day;
	}

	Instant moment(LocalDate day, LocalTime hour) {
		return this.time.instant(day.atTime(hour));
	}

}
