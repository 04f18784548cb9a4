package fr.cqpm.account;

import java.time.Instant;

/**
 * Session ouverte.
 *
 * @param handle names it without opening it
 * @param device in which browser it is used
 * @param current whether it is the one that asks
 */
public record OpenSession(String handle, String device, Instant begunAt, Instant lastUsedAt, boolean current) {

}
