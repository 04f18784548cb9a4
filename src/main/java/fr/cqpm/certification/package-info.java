/**
 * Référentiels de certification: standards, their editions, capacities, criteria,
 * conditions and methods, as immutable reference data.
 */
@NullMarked
@ApplicationModule(displayName = "Certification", allowedDependencies = { "shared" })
package fr.cqpm.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
