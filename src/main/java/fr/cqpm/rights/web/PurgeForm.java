package fr.cqpm.rights.web;

import org.jspecify.annotations.Nullable;

/**
 * A purge, as confirmed.
 *
 * @param reference of the dossier, typed again
 */
record PurgeForm(@Nullable String reference) {

}
