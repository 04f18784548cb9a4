/**
 * Données de démonstration: plainly fictitious centres, people, dossiers and reports. The
 * profile « demo » only; nothing depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo", allowedDependencies = { "shared" })
package fr.cqpm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
