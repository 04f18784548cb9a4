package fr.cqpm.marking.web;

import java.time.Clock;
import java.time.Instant;

import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** When something was saved, as the grid says it. */
@Component
class SavedTimes {

	private final FrenchTime time;

	private final Clock clock;

	SavedTimes(FrenchTime time, Clock clock) {
		this.time = time;
		this.clock = clock;
	}

	/** « 14:05 », or « 21/11/2026 14:05 » when that was another day. */
	@Nullable String inWords(@Nullable Instant at) {
		if (at == null) {
			return null;
		}
		boolean today = this.time.day(at).equals(this.time.day(this.clock.instant()));
		return today ? this.time.hour(at) : this.time.shortMoment(at);
	}

}
