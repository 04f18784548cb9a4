package fr.cqpm.opinion;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Demande de la personne sollicitée au centre d'examen, which the centre answers once.
 *
 * @param invitation by which they were asked
 * @param delegate who should be asked instead, for a delegation
 * @param reason why, for a withdrawal
 * @param answer what the centre said, or {@code null} until it does
 */
public record OpinionRequest(UUID id, UUID invitation, Kind kind, @Nullable Delegate delegate, @Nullable String reason,
		Instant askedAt, @Nullable Answer answer) {

	/** Whether the centre owes an answer. */
	public boolean open() {
		return this.answer == null;
	}

	/** Ce qui est demandé. */
	public enum Kind {

		/** Je délègue à…: somebody else of the company should be asked. */
		DELEGATION,

		/** A transmitted opinion should no longer count. */
		WITHDRAWAL

	}

	/** La personne à solliciter. */
	public record Delegate(String name, String function, String email) {

	}

	/** Réponse du centre. */
	public record Answer(Outcome outcome, @Nullable String reason, Instant at, String by) {

	}

	/** Ce que le centre décide. */
	public enum Outcome {

		ACCEPTED, DECLINED

	}

}
