package fr.cqpm.opinion;

import java.time.Instant;

/**
 * Dispense d'avis: recorded by the centre with its reason, which stands in the minutes.
 */
public record Waiver(String reason, Instant at, String by) {

}
