/**
 * Commission d'évaluation: its decisions per criterion and capacity, closing, signatures
 * and minutes.
 */
@NullMarked
@ApplicationModule(displayName = "Commission", allowedDependencies = { "shared", "journal", "account", "certification",
		"registration", "plan", "evidence", "opinion", "panel", "marking" })
package fr.cqpm.commission;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
