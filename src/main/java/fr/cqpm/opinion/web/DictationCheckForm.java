package fr.cqpm.opinion.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

import fr.cqpm.opinion.Invitation;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** When it was dictated, and why there is no copy where there is none. */
record DictationCheckForm(@NotBlank(message = "Indiquez le jour de l’appel.") @TypedDay @Nullable String day,
		@NotBlank(message = "Indiquez l’heure de l’appel.") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|",
				message = "Indiquez une heure, par exemple 14:05.") @Nullable String hour,
		@Size(max = 2000, message = "Le motif compte au plus 2 000 caractères.") @Nullable String noCopyReason,
		@AssertTrue(message = "Attestez que ces réponses sont celles qui vous ont été dictées.") boolean attested) {

	static DictationCheckForm of(Invitation entry, FrenchTime time) {
		var since = time.wallClock(Objects.requireNonNull(entry.dictatedSince()));
		return new DictationCheckForm(since.toLocalDate().toString(), time.hour(entry.dictatedSince()), null, false);
	}

	/** Only once the form is valid. */
	Instant at(FrenchTime time) {
		return time
			.instant(LocalDate.parse(String.valueOf(this.day)).atTime(LocalTime.parse(String.valueOf(this.hour))));
	}

}
