package fr.cqpm.panel;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Composition d'une commission d'évaluation. Règle R11, a practice: at least two members,
 * one of whom presides.
 *
 * @param members how many sit, the president included
 * @param presidents how many of them preside
 */
public record Composition(int members, int presidents) {

	/** The fewest members unless a setting says otherwise. */
	public static final int DEFAULT_MINIMUM = 2;

	/**
	 * Why this commission cannot work; empty when it can.
	 * @param minimum the fewest members, a setting
	 */
	public List<Refusal> refusals(int minimum) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.members < minimum) {
			refusals.add(refuse(
					"La commission compte %d membres au moins\u00a0; il y en a %d.".formatted(minimum, this.members)));
		}
		if (this.presidents != 1) {
			refusals.add(refuse((this.presidents == 0) ? "Désignez le président de la commission."
					: "Une commission n’a qu’un président."));
		}
		return List.copyOf(refusals);
	}

	private static Refusal refuse(String reason) {
		return Refusal.at("members", Rule.R11, reason);
	}

}
