/**
 * Jury de délibération: sessions, attendance, admissibility, declarations and minutes.
 */
@NullMarked
@ApplicationModule(displayName = "Jury", allowedDependencies = { "shared", "certification", "commission" })
package fr.cqpm.jury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
