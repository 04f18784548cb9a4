/**
 * Évaluation individuelle: each assessor's marks, sealed until all are submitted.
 */
@NullMarked
@ApplicationModule(displayName = "Marking", allowedDependencies = { "shared", "journal", "account", "certification",
		"registration", "plan", "report", "evidence", "opinion", "panel" })
package fr.cqpm.marking;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
