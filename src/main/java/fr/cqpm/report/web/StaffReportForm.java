package fr.cqpm.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import fr.cqpm.report.ExtensionRequest;
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
 * @param refusalReason why the candidate does not get the time they ask for
 */
record StaffReportForm(@Nullable String extendedTo, @Nullable String extendedTime,
		@Size(max = StaffReportForm.LONGEST, message = StaffReportForm.TOO_LONG) @Nullable String reason,
		@Size(max = StaffReportForm.LONGEST, message = StaffReportForm.TOO_LONG) @Nullable String returnReason,
		@Nullable String refusalReason) {

	static final int LONGEST = 2000;

	static final String TOO_LONG = "Ce motif est trop long\u00a0: 2 000 caractères au plus.";

	static StaffReportForm empty() {
		return new StaffReportForm(null, "23:59", null, null, null);
	}

	/**
	 * Extending as the candidate asks. Their reason stays theirs: the extension's is the
	 * centre's own.
	 */
	static StaffReportForm granting(ExtensionRequest request, FrenchTime time) {
		LocalDateTime wished = time.wallClock(request.wishedTo());
		return new StaffReportForm(wished.toLocalDate().toString(),
				wished.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
				"À la demande du candidat, le " + time.shortDate(request.askedAt()) + ".", null, null);
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
		return lastMinute(time, this.extendedTo, this.extendedTime);
	}

	static @Nullable Instant lastMinute(FrenchTime time, @Nullable String day, @Nullable String minute) {
		if (day == null || minute == null) {
			return null;
		}
		try {
			return time.instant(LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(minute)));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
