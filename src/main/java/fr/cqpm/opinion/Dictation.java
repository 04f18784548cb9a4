package fr.cqpm.opinion;

import java.time.Instant;

import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

/**
 * Avis recueilli par téléphone: who typed what somebody of the company dictated, and what
 * that person answered to the copy.
 *
 * @param by who typed, of the centre's staff
 * @param noCopyReason why there is no copy to confirm, or {@code null}
 * @param dispute what they say they said, or {@code null}
 */
public record Dictation(String by, Instant at, @Nullable String noCopyReason, @Nullable Instant confirmedAt,
		@Nullable Instant disputedAt, @Nullable String dispute) {

	/** Whether the company has not answered the copy yet. */
	public boolean unanswered() {
		return this.confirmedAt == null && this.disputedAt == null;
	}

	/** « recueilli par téléphone par Claude Exemple, le 3 mars 2027, non confirmé ». */
	public String words(FrenchTime time) {
		return "recueilli par téléphone par %s, le %s, %s".formatted(this.by, time.date(this.at), answer(time));
	}

	private String answer(FrenchTime time) {
		if (this.disputedAt != null) {
			return "contesté le " + time.date(this.disputedAt);
		}
		return (this.confirmedAt != null) ? "confirmé le " + time.date(this.confirmedAt) : "non confirmé";
	}

}
