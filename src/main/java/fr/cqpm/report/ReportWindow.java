package fr.cqpm.report;

import java.time.Instant;
import java.util.Optional;

import fr.cqpm.plan.ReportConditions;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Fenêtre du rapport (R5): the root's window, with the grace for those uploads only that
 * began in time.
 *
 * @param dossier as read in this transaction, under its lock where something is written
 * @param conditions those in force, extension included, or {@code null} before the first
 * transmission
 */
record ReportWindow(Dossier dossier, @Nullable ReportConditions conditions) {

	private static final String NOT_FIXED = "Le délai et les conditions de dépôt ne sont pas encore fixés.";

	/** Why situations and evidence cannot change now; empty when they can. */
	Optional<Refusal> preparing(Instant now) {
		return this.dossier.refusal(Act.PREPARE_REPORT, now);
	}

	/** Why a file whose upload began then cannot be received now. */
	Optional<Refusal> sending(Instant begunAt, Instant now) {
		return inTime(Act.PREPARE_REPORT, begunAt, now);
	}

	/** Why a file whose upload began then cannot be deposited now. */
	Optional<Refusal> depositing(Instant begunAt, Instant now) {
		return inTime(Act.DEPOSIT_REPORT, begunAt, now);
	}

	/** Whether the deadline has passed, extension included and grace not. */
	boolean late(Instant now) {
		return this.conditions != null && !now.isBefore(this.conditions.deadline().endsBefore());
	}

	/** Within the grace, what began in time counts as done when it began. */
	private Optional<Refusal> inTime(Act act, Instant begunAt, Instant now) {
		ReportConditions fixed = this.conditions;
		if (fixed == null) {
			return Optional.of(Refusal.of(Rule.R5, NOT_FIXED));
		}
		boolean inTime = now.isBefore(fixed.deadline().depositEndsBefore(begunAt));
		return this.dossier.refusal(act, (inTime && begunAt.isBefore(now)) ? begunAt : now);
	}

	/**
	 * The conditions, where {@link #sending} found nothing to refuse.
	 * @throws RuleViolation before the first transmission
	 */
	ReportConditions requireConditions() {
		if (this.conditions == null) {
			throw new RuleViolation(Rule.R5, NOT_FIXED);
		}
		return this.conditions;
	}

	static void require(Optional<Refusal> refusal) {
		refusal.ifPresent((found) -> {
			throw new RuleViolation(found.rule(), found.reason());
		});
	}

}
