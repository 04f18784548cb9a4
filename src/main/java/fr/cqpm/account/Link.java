package fr.cqpm.account;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Lien envoyé par courriel: what its holder may do, and until when.
 *
 * @param subject the person whose password it sets, or the invitation it opens
 * @param centre the centre of the subject, or {@code null}
 */
public record Link(UUID id, Purpose purpose, UUID subject, @Nullable ExamCentreId centre, int generation,
		@Nullable Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant revokedAt) {

	/** Whether it still opens anything at that moment. */
	boolean opensAt(Instant now) {
		return this.usedAt == null && this.revokedAt == null && lastsAt(now);
	}

	boolean lastsAt(Instant now) {
		return this.expiresAt == null || now.isBefore(this.expiresAt);
	}

	/** What the session of whoever holds it remembers. */
	public SignedIn signedIn() {
		return new SignedIn(SignedIn.Kind.LINK, this.id, this.generation);
	}

	/** À quoi sert le lien. */
	public enum Purpose {

		/** Choose a password. */
		PASSWORD("/mot-de-passe/"),

		/** Sign in without a password. */
		SIGN_IN("/connexion/lien/"),

		/** Give the company's opinion. */
		OPINION("/avis/"),

		/** Become the first administrator of this installation. */
		FIRST_ADMINISTRATOR("/premier-administrateur/");

		private final String path;

		Purpose(String path) {
			this.path = path;
		}

		String path() {
			return this.path;
		}

		/** Whether it has a short code, for who has no link to press. */
		boolean typed() {
			return this == OPINION;
		}

	}

}
