/**
 * Données de démonstration: plainly fictitious centres, people, dossiers and reports,
 * loaded through the services as people would have done it. The profile « demo » only;
 * nothing depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo", allowedDependencies = { "shared", "mail", "account", "certification",
		"registration", "plan", "report", "evidence", "opinion", "panel", "marking", "commission", "jury" })
package fr.cqpm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
