/**
 * The connection to PostgreSQL: the embedded server, the two roles, the centres a
 * transaction may see, and its time.
 */
@NullMarked
package fr.cqpm.shared.database;

import org.jspecify.annotations.NullMarked;
