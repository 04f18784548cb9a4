/**
 * Inscription: candidates, companies and registrations; the dossier's root, its lock and
 * its windows.
 */
@NullMarked
@ApplicationModule(displayName = "Registration",
		allowedDependencies = { "shared", "journal", "mail", "account", "certification" })
package fr.cqpm.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
