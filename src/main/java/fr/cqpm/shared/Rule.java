package fr.cqpm.shared;

/**
 * Règle métier: its number as listed in docs/rules.md, so that a refusal can be traced to
 * its source.
 */
public enum Rule {

	R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17;

}
