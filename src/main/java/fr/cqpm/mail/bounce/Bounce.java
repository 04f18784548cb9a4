package fr.cqpm.mail.bounce;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Courriel non distribué.
 *
 * @param template which mail it was
 * @param recipient the address that it did not reach
 * @param link the mailed link that it carried, or {@code null}
 * @param at when the report was read
 * @param reason why, in French, with what the server said
 */
public record Bounce(UUID mail, String template, String recipient, @Nullable UUID link, Instant at, String reason) {

}
