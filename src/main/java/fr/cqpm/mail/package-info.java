/**
 * Courriels: an outbox written in the transaction that causes a mail, templates, and
 * sending.
 */
@NullMarked
@ApplicationModule(displayName = "Mail", allowedDependencies = { "shared", "journal" })
package fr.cqpm.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
