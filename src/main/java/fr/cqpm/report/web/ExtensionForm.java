package fr.cqpm.report.web;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A request for more time, as typed.
 *
 * @param key its id, chosen before it is asked: sent twice, it is one
 * @param wishedTo day of the deadline asked for
 * @param wishedTime its last minute
 */
record ExtensionForm(@Nullable UUID key, @Nullable String wishedTo, @Nullable String wishedTime,
		@Nullable String reason) {

	static ExtensionForm empty() {
		return new ExtensionForm(Ids.next(), null, "23:59", null);
	}

	UUID requireKey() {
		if (this.key == null) {
			throw new NotFound("No key");
		}
		return this.key;
	}

	/** Whether a day was typed that is none; it then says so at the field. */
	boolean isUnreadable(FrenchTime time, BindingResult errors) {
		boolean unreadable = this.wishedTo != null && lastMinute(time) == null;
		if (unreadable) {
			errors.rejectValue("wishedTo", "R5", "Cette date ou cette heure n’existe pas.");
		}
		return unreadable;
	}

	/**
	 * The last minute asked for, or {@code null} where it is missing or cannot be read.
	 */
	@Nullable Instant lastMinute(FrenchTime time) {
		return StaffReportForm.lastMinute(time, this.wishedTo, this.wishedTime);
	}

}
