/** Signing in and administration, in the browser. */
@NullMarked
@NamedInterface("web")
package fr.cqpm.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
