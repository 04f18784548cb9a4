/** Signing in and administration, in the browser. */
@NullMarked
package fr.cqpm.account.web;

import org.jspecify.annotations.NullMarked;
