/**
 * Jury de délibération: sessions, attendance, admissibility, declarations and minutes.
 */
@NullMarked
@ApplicationModule(displayName = "Jury", allowedDependencies = { "shared", "journal", "mail", "account",
		"certification", "registration", "report", "opinion", "commission" })
package fr.cqpm.jury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
