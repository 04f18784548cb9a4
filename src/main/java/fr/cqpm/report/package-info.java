/**
 * Rapport: the files the candidate sends, their storage, the deposit, and who reads it.
 */
@NullMarked
@ApplicationModule(displayName = "Report", allowedDependencies = { "shared", "journal", "mail", "mail :: reminder",
		"account", "certification", "registration", "plan" })
package fr.cqpm.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
