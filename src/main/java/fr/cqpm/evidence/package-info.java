/**
 * Rapport et preuves: the report's storage and deposit, the situations, the evidence they
 * give, and what they add up to.
 */
@NullMarked
@ApplicationModule(displayName = "Evidence",
		allowedDependencies = { "shared", "journal", "mail", "account", "certification", "registration", "plan" })
package fr.cqpm.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
