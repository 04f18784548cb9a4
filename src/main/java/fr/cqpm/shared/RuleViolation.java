package fr.cqpm.shared;

/**
 * An act outside its window or in an impossible state (409): no form could have asked for
 * it, or something happened meanwhile. Nothing was changed.
 */
public class RuleViolation extends RuntimeException {

	private final transient Rule rule;

	/**
	 * @param rule the rule that refuses
	 * @param reason one French sentence for the person who asked
	 */
	public RuleViolation(Rule rule, String reason) {
		super(reason);
		this.rule = rule;
	}

	public Rule rule() {
		return this.rule;
	}

	/** The French sentence. */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
