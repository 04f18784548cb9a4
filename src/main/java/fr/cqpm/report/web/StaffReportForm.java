package fr.cqpm.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the staff do with a report: extend before the deposit, return after it, with a new
 * deadline where one is needed.
 *
 * @param extendedTo day of the new deadline
 * @param extendedTime its last minute
 * @param reason motif of the extension
 * @param returnReason motif of the return
 */
record StaffReportForm(@Nullable String extendedTo, @Nullable String extendedTime,
		@Size(max = StaffReportForm.LONGEST, message = StaffReportForm.TOO_LONG) @Nullable String reason,
		@Size(max = StaffReportForm.LONGEST, message = StaffReportForm.TOO_LONG) @Nullable String returnReason) {

	static final int LONGEST = 2000;

	static final String TOO_LONG = "Ce motif est trop long\u00a0: 2 000 caractères au plus.";

	static StaffReportForm empty() {
		return new StaffReportForm(null, "23:59", null, null);
	}

	/** Whether a day was typed that is none; it then says so at the field. */
	boolean isUnreadable(FrenchTime time, BindingResult errors) {
		boolean unreadable = this.extendedTo != null && lastMinute(time) == null;
		if (unreadable) {
			errors.rejectValue("extendedTo", "R5", "Cette date ou cette heure n’existe pas.");
		}
		return unreadable;
	}

	/** The new last minute, or {@code null} where it is missing or cannot be read. */
	@Nullable Instant lastMinute(FrenchTime time) {
		if (this.extendedTo == null || this.extendedTime == null) {
			return null;
		}
		try {
			return time.instant(LocalDateTime.of(LocalDate.parse(this.extendedTo), LocalTime.parse(this.extendedTime)));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
