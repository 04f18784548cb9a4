/**
 * Composition d'une commission d'évaluation: its members, their independence, the
 * presentation and the interview.
 */
@NullMarked
@ApplicationModule(displayName = "Panel", allowedDependencies = { "shared", "journal", "mail", "account",
		"certification", "registration", "plan", "report", "opinion" })
package fr.cqpm.panel;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
