package fr.cqpm.jury;

import java.util.Optional;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Voix, where a vote was asked for (R13): those for the declaration, against it, and
 * abstentions.
 */
public record Votes(int inFavour, int against, int abstained) {

	public Votes {
		if (inFavour < 0 || against < 0 || abstained < 0) {
			throw new IllegalArgumentException("Votes are counted from 0");
		}
	}

	/** Voix prépondérante: an equal vote, which the president's decides. */
	public boolean castingVote() {
		return this.inFavour == this.against;
	}

	/**
	 * Why these votes do not carry the declaration; empty when they do.
	 * @param present how many members are present
	 */
	Optional<Refusal> refusal(int present) {
		if (this.inFavour + this.against + this.abstained > present) {
			return refuse("Il y a plus de voix que de membres présents (%d).".formatted(present));
		}
		if (this.inFavour == 0) {
			return refuse("Aucune voix ne porte cette déclaration.");
		}
		if (this.against > this.inFavour) {
			return refuse("La majorité des voix ne porte pas cette déclaration.");
		}
		return Optional.empty();
	}

	private static Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("inFavour", Rule.R13, reason));
	}

	/** « 3 pour, 1 contre, aucune abstention ». */
	public String sentence() {
		String counts = "%d pour, %d contre, %s".formatted(this.inFavour, this.against, abstentions());
		return castingVote() ? counts + "\u00a0; voix prépondérante du président" : counts;
	}

	private String abstentions() {
		return switch (this.abstained) {
			case 0 -> "aucune abstention";
			case 1 -> "1 abstention";
			default -> this.abstained + " abstentions";
		};
	}

}
