package fr.cqpm.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Délai de dépôt du rapport. Règle R5 (§ IV.2.B.a): « dans les délais et conditions
 * préalablement fixés ».
 * <p>
 * This project's choice: the minute shown is included to its end; an upload begun in time
 * may finish and be deposited within the grace.
 *
 * @param due the last minute, as first fixed
 * @param extendedTo prolongation: the last minute as the centre extended it, or
 * {@code null}
 * @param grace how long after the end an upload begun in time may still be deposited
 */
public record Deadline(Instant due, @Nullable Instant extendedTo, Duration grace) {

	/** The grace unless a setting says otherwise. */
	public static final Duration DEFAULT_GRACE = Duration.ofMinutes(60);

	public Deadline {
		if (extendedTo != null && !extendedTo.isAfter(due)) {
			throw new IllegalArgumentException("An extension to before the deadline: " + extendedTo);
		}
		if (grace.isNegative()) {
			throw new IllegalArgumentException("A negative grace: " + grace);
		}
	}

	/** The last minute, extension included, as pages show it. */
	public Instant lastMinute() {
		return (this.extendedTo != null) ? this.extendedTo : this.due;
	}

	/** The first instant that is too late. */
	public Instant endsBefore() {
		return lastMinute().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
	}

	/**
	 * The first instant at which a deposit is too late.
	 * @param uploadBegunAt when the upload of what is deposited began
	 */
	public Instant depositEndsBefore(Instant uploadBegunAt) {
		return uploadBegunAt.isBefore(endsBefore()) ? endsBefore().plus(this.grace) : endsBefore();
	}

	/**
	 * Why the deadline cannot be extended so; empty when it can.
	 * @param to the new last minute
	 * @param reason motif, needed
	 */
	public Optional<Refusal> extensionRefusal(Instant to, @Nullable String reason, Instant now) {
		if (reason == null || reason.isBlank()) {
			return Optional.of(Refusal.at("reason", Rule.R5, "Indiquez le motif de la prolongation."));
		}
		if (!to.isAfter(lastMinute())) {
			return Optional
				.of(Refusal.at("extendedTo", Rule.R5, "La prolongation doit aller au-delà du délai en cours."));
		}
		if (!to.isAfter(now)) {
			return Optional.of(Refusal.at("extendedTo", Rule.R5, "La prolongation doit aller au-delà de maintenant."));
		}
		return Optional.empty();
	}

	/** This deadline with a further last minute. */
	public Deadline extended(Instant to) {
		return new Deadline(this.due, to, this.grace);
	}

}
