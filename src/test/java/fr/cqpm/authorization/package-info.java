/** Who may ask for what: docs/authorization.md against the application. */
@NullMarked
package fr.cqpm.authorization;

import org.jspecify.annotations.NullMarked;
