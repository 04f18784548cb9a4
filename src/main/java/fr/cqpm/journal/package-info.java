/**
 * Journal (R15): an append-only, chained record of every act: who, when, what, before and
 * after.
 */
@NullMarked
@ApplicationModule(displayName = "Journal", allowedDependencies = { "shared" })
package fr.cqpm.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
