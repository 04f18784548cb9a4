/**
 * Comptes: exam centres, people and their roles, signing in, the links that are mailed.
 */
@NullMarked
@ApplicationModule(displayName = "Account", allowedDependencies = { "shared", "journal", "mail" })
package fr.cqpm.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
