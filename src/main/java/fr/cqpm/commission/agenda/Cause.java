package fr.cqpm.commission.agenda;

import fr.cqpm.shared.Rule;

/**
 * Écart: why a commission talks about a criterion or a capacity, with the rule it comes
 * from. What nobody would talk about has none.
 */
public enum Cause {

	/** The situations do not add up to the countable condition (§ II). */
	CONDITION(Rule.R6, "Condition de réalisation\u00a0: %s."),

	/** Assessors whose marks count say different things. */
	DIFFERENCE(Rule.R9, "Les évaluateurs ne disent pas la même chose."),

	/** All refuse what the company's opinion favours. */
	OPINION_FOR(Rule.R7, "L’entreprise est favorable, tous les évaluateurs disent «\u00a0non\u00a0satisfait\u00a0»."),

	/** All satisfy what the company's opinion does not favour. */
	OPINION_AGAINST(Rule.R7, "L’entreprise est défavorable, tous les évaluateurs disent «\u00a0satisfait\u00a0»."),

	/** The company is not simply favourable: asked about, never a gap by itself. */
	OPINION_RESERVED(Rule.R7, "L’avis de l’entreprise n’est pas simplement favorable."),

	/** One assessor at least wants to come back to it. */
	TO_REVIEW(Rule.R9, "«\u00a0À revoir\u00a0» pour un évaluateur au moins."),

	/**
	 * All say that it does not apply here, which the commission must give a reason for.
	 */
	NOT_APPLICABLE(Rule.R9, "«\u00a0Sans objet\u00a0» pour tous\u00a0: la décision dit pourquoi."),

	/** The candidate points to nothing for it, though the plan foresees projects. */
	UNPROVEN(Rule.R5, "Le candidat n’indique aucune preuve."),

	/** The commission left it « à revoir », which blocks closing. */
	POSTPONED(Rule.R10, "La commission l’a laissé «\u00a0à revoir\u00a0», ce qui empêche de clore."),

	/** A mark was revised or set aside after the commission had decided. */
	CHANGED(Rule.R10, "Une évaluation a été révisée ou écartée depuis la décision.");

	private final Rule rule;

	private final String sentence;

	Cause(Rule rule, String sentence) {
		this.rule = rule;
		this.sentence = sentence;
	}

	public Rule rule() {
		return this.rule;
	}

	/** One French sentence. */
	public String sentence() {
		return this.sentence;
	}

	/** One French sentence that names what is counted. */
	String sentence(String counter) {
		return this.sentence.formatted(counter);
	}

}
