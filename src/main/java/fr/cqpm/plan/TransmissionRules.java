package fr.cqpm.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.certification.Edition;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Règles de la transmission: what a plan must hold before it is frozen. R2 and R3 by
 * {@link PlanRules}, R4 by {@link AgreedWith}, and R5 (§ IV.2.B.a): « dans les délais et
 * conditions préalablement fixés ».
 */
public final class TransmissionRules {

	private TransmissionRules() {
	}

	/**
	 * What these rules look at beside the plan itself.
	 *
	 * @param hasCompany whether a company stands behind the candidate
	 * @param today the day in Paris
	 * @param largest the largest report this deployment takes
	 * @param dueInForce the deadline already transmitted, which may be kept though past
	 */
	public record Facts(boolean hasCompany, Instant now, LocalDate today, DataSize largest,
			@Nullable Instant dueInForce) {

	}

	/** Why this plan cannot be transmitted; empty when it can. */
	public static List<Refusal> refusals(Edition edition, PlanProposal plan, Facts facts) {
		List<Refusal> refusals = new ArrayList<>(PlanRules.refusals(edition, plan.capacities()));
		agreement(plan.agreement(), facts, refusals);
		deadline(plan.due(), facts, refusals);
		conditions(plan, facts, refusals);
		return List.copyOf(refusals);
	}

	private static void agreement(Agreement agreement, Facts facts, List<Refusal> refusals) {
		agreement.with().refusal(facts.hasCompany()).ifPresent(refusals::add);
		boolean company = agreement.with() == AgreedWith.COMPANY;
		if (isBlank(agreement.name())) {
			refuse(refusals, "agreedName", Rule.R4,
					company ? "Indiquez qui, dans l’entreprise, a défini les modalités avec vous."
							: "Indiquez le nom du candidat.");
		}
		if (company && isBlank(agreement.function())) {
			refuse(refusals, "agreedFunction", Rule.R4, "Indiquez la fonction de cette personne dans l’entreprise.");
		}
		LocalDate on = agreement.on();
		if (on == null) {
			refuse(refusals, "agreedOn", Rule.R4, "Indiquez la date de l’accord.");
		}
		else if (on.isAfter(facts.today())) {
			refuse(refusals, "agreedOn", Rule.R4, "La date de l’accord ne peut pas être postérieure à ce jour.");
		}
	}

	private static void deadline(@Nullable Instant due, Facts facts, List<Refusal> refusals) {
		if (due == null) {
			refuse(refusals, "due", Rule.R5, "Fixez la date et l’heure limites du dépôt du rapport.");
		}
		else if (!due.isAfter(facts.now()) && !due.equals(facts.dueInForce())) {
			refuse(refusals, "due", Rule.R5, "Le délai de dépôt du rapport est déjà passé.");
		}
	}

	private static void conditions(PlanProposal plan, Facts facts, List<Refusal> refusals) {
		if (plan.formats().isEmpty()) {
			refuse(refusals, "formats", Rule.R5, "Choisissez au moins un format de fichier.");
		}
		Long bytes = plan.maximumBytes();
		if (bytes == null || bytes < 1) {
			refuse(refusals, "maximumMegabytes", Rule.R5, "Fixez la taille maximale du fichier.");
		}
		else if (bytes > facts.largest().toBytes()) {
			refuse(refusals, "maximumMegabytes", Rule.R5,
					"La taille maximale ne peut pas dépasser %d\u00a0Mo.".formatted(facts.largest().toMegabytes()));
		}
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static void refuse(List<Refusal> refusals, String field, Rule rule, String reason) {
		refusals.add(Refusal.at(field, rule, reason));
	}

}
