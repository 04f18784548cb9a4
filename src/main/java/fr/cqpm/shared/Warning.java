package fr.cqpm.shared;

/**
 * Avertissement: what a rule finds unusual without preventing it, in one French sentence
 * for the person who acts.
 *
 * @param rule the rule that warns
 * @param message one French sentence
 */
public record Warning(Rule rule, String message) {

}
