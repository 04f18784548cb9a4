package fr.cqpm.shared;

import org.jspecify.annotations.Nullable;

/**
 * Refus motivé: why something asked for was not done, in one French sentence for the
 * person who asked. Nothing was changed. Shown on the form (422).
 *
 * @param rule the rule that refuses
 * @param field the form's field it concerns, or {@code null} for the whole form
 * @param reason one French sentence
 */
public record Refusal(Rule rule, @Nullable String field, String reason) {

	public static Refusal of(Rule rule, String reason) {
		return new Refusal(rule, null, reason);
	}

	public static Refusal at(String field, Rule rule, String reason) {
		return new Refusal(rule, field, reason);
	}

}
