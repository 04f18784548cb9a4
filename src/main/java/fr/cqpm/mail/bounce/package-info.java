/**
 * Retours de courriels: what a mailbox says of mails that did not reach their reader (ADR
 * 0021).
 */
@NullMarked
@NamedInterface("bounce")
package fr.cqpm.mail.bounce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
