/**
 * Avis de l'entreprise: its invitation, the opinion itself, and its waiver.
 */
@NullMarked
@ApplicationModule(displayName = "Opinion", allowedDependencies = { "shared", "journal", "mail", "mail :: reminder",
		"account", "account :: web", "certification", "registration", "plan", "report", "evidence" })
package fr.cqpm.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
