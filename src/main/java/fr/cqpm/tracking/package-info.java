/**
 * Suivi: the pages that join modules: a dossier, my dossier, the dashboard. Nothing is
 * decided here; what is shown is derived from what the modules recorded.
 */
@NullMarked
@ApplicationModule(displayName = "Tracking", allowedDependencies = { "shared", "journal", "mail", "account",
		"certification", "registration", "plan", "evidence", "opinion", "panel", "marking", "commission", "jury" })
package fr.cqpm.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
