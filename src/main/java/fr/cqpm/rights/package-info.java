/**
 * Droits des personnes (R16): the copy of one's data, how long a dossier is kept, the
 * legal hold and the purge. What each module keeps it says itself
 * ({@code shared.PersonalData}).
 */
@NullMarked
@ApplicationModule(displayName = "Rights",
		allowedDependencies = { "shared", "journal", "account", "registration", "jury" })
package fr.cqpm.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
