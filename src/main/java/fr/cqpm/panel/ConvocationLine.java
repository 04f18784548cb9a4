package fr.cqpm.panel;

/**
 * Convocation, with the name of who got it: for the staff.
 *
 * @param candidate whether it is the candidate; a member, or a former one, otherwise
 */
public record ConvocationLine(String name, boolean candidate, Convocation told) {

}
