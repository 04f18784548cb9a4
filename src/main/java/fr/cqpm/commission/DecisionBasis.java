package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.plan.CapacityPlan;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

import static fr.cqpm.certification.AssessmentMethod.RECONSTITUTED_SITUATION;
import static fr.cqpm.certification.AssessmentMethod.WORKPLACE_PROJECTS;

/**
 * Bases d'une décision. Règle R8 (§ IV.2.A): « L'acquisition de chacune des capacités
 * professionnelles est validée par une commission d'évaluation sur la base : » « des
 * différentes évaluations » « de l'avis de l'entreprise » « de l'entretien avec le
 * candidat ».
 * <p>
 * The assessments are complete for a capacity when every method planned for it took
 * place: for workplace projects, the report deposited and presented (§ IV.2.B.a); and
 * when every assessor's marks are in.
 *
 * @param missing what is missing; empty when the capacity can be decided
 */
public record DecisionBasis(CapacityNumber capacity, List<MissingBasis> missing) {

	public DecisionBasis {
		missing = List.copyOf(missing);
	}

	public static DecisionBasis of(CapacityPlan plan, BasisFacts facts) {
		List<MissingBasis> missing = new ArrayList<>(assessments(plan.methods(), facts));
		if (!facts.marksComplete()) {
			missing.add(MissingBasis.MARKS);
		}
		if (!facts.opinionGiven()) {
			missing.add(MissingBasis.OPINION);
		}
		if (!facts.interviewHeld()) {
			missing.add(MissingBasis.INTERVIEW);
		}
		return new DecisionBasis(plan.capacity(), missing);
	}

	private static List<MissingBasis> assessments(Set<AssessmentMethod> methods, BasisFacts facts) {
		List<MissingBasis> missing = new ArrayList<>();
		if (!methods.contains(WORKPLACE_PROJECTS) && !methods.contains(RECONSTITUTED_SITUATION)) {
			missing.add(MissingBasis.PLAN);
		}
		if (methods.contains(WORKPLACE_PROJECTS) && !facts.reportDeposited()) {
			missing.add(MissingBasis.REPORT);
		}
		if (methods.contains(WORKPLACE_PROJECTS) && !facts.presentationHeld()) {
			missing.add(MissingBasis.PRESENTATION);
		}
		if (methods.contains(RECONSTITUTED_SITUATION) && !facts.reconstitutedHeld()) {
			missing.add(MissingBasis.RECONSTITUTED_SITUATION);
		}
		return missing;
	}

	/** What is missing of that one. */
	public List<MissingBasis> missing(Basis basis) {
		return this.missing.stream().filter((each) -> each.basis() == basis).toList();
	}

	/** Whether the capacity can be decided. */
	public boolean complete() {
		return this.missing.isEmpty();
	}

	/** Why the capacity cannot be decided yet; empty when it can. */
	public Optional<Refusal> refusal() {
		if (complete()) {
			return Optional.empty();
		}
		String sentences = this.missing.stream().map(MissingBasis::sentence).collect(Collectors.joining(" "));
		return Optional.of(Refusal.at("capacity-" + this.capacity, Rule.R8,
				"La capacité %s ne peut pas encore être décidée. %s".formatted(this.capacity, sentences)));
	}

}
