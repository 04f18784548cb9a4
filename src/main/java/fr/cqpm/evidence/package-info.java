/**
 * Situations et preuves: what the candidate declares of their work, the evidence it gives
 * in the report, and what it adds up to.
 */
@NullMarked
@ApplicationModule(displayName = "Evidence", allowedDependencies = { "shared", "journal", "mail", "account",
		"certification", "registration", "plan", "report" })
package fr.cqpm.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
