/**
 * Relances: the plan they follow, the hours in which they do not leave, and that each
 * leaves once (ADR 0020).
 */
@NullMarked
@NamedInterface("reminder")
package fr.cqpm.mail.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
