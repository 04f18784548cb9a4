package fr.cqpm.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

import static fr.cqpm.certification.AssessmentMethod.COMPANY_OPINION;
import static fr.cqpm.certification.AssessmentMethod.RECONSTITUTED_SITUATION;
import static fr.cqpm.certification.AssessmentMethod.WORKPLACE_PROJECTS;

/**
 * Règles R2 et R3 du dossier des modalités (§ IV.1).
 * <p>
 * R2: « les modalités d'évaluation qui seront mises en œuvre en fonction du contexte
 * parmi celles prévues dans le référentiel de certification »; « Les modalités
 * d'évaluation reposant sur des activités ou projets réalisés en milieu professionnel
 * sont privilégiées. » An opinion alone assesses nothing (§ IV.2.A names it beside « des
 * différentes évaluations »).
 * <p>
 * R3: « Dans les cas exceptionnels où il est impossible de mettre en œuvre cette modalité
 * d'évaluation et lorsque cela est prévu dans le référentiel de certification, des
 * évaluations en situation professionnelle reconstituée pourront être mises en œuvre. »
 */
public final class PlanRules {

	private PlanRules() {
	}

	/**
	 * The plan to begin with: workplace projects, and the company's opinion where there
	 * is a company, as far as the edition foresees them.
	 */
	public static List<CapacityPlan> proposed(Edition edition, boolean hasCompany) {
		Set<AssessmentMethod> methods = EnumSet.of(WORKPLACE_PROJECTS);
		if (hasCompany) {
			methods.add(COMPANY_OPINION);
		}
		methods.retainAll(edition.methods());
		return edition.capacities()
			.stream()
			.map((capacity) -> new CapacityPlan(capacity.number(), methods, null))
			.toList();
	}

	/**
	 * Why this plan cannot be transmitted; empty when it can. Each refusal's field is
	 * {@link #field}.
	 * @throws IllegalArgumentException when the plan holds a capacity twice, or one that
	 * the edition does not have
	 */
	public static List<Refusal> refusals(Edition edition, Collection<CapacityPlan> plan) {
		Map<CapacityNumber, CapacityPlan> byCapacity = byCapacity(edition, plan);
		List<Refusal> refusals = new ArrayList<>();
		for (Capacity capacity : edition.capacities()) {
			CapacityNumber number = capacity.number();
			refusals.addAll(capacityRefusals(edition,
					byCapacity.getOrDefault(number, new CapacityPlan(number, Set.of(), null))));
		}
		return List.copyOf(refusals);
	}

	private static Map<CapacityNumber, CapacityPlan> byCapacity(Edition edition, Collection<CapacityPlan> plan) {
		plan.forEach((line) -> edition.capacity(line.capacity()));
		return plan.stream().collect(Collectors.toMap(CapacityPlan::capacity, Function.identity(), (one, other) -> {
			throw new IllegalArgumentException("Capacity " + one.capacity() + " is planned twice");
		}));
	}

	private static List<Refusal> capacityRefusals(Edition edition, CapacityPlan line) {
		List<Refusal> refusals = new ArrayList<>();
		Set<AssessmentMethod> methods = line.methods();
		for (AssessmentMethod method : EnumSet.allOf(AssessmentMethod.class)) {
			if (methods.contains(method) && !edition.methods().contains(method)) {
				Rule rule = (method == RECONSTITUTED_SITUATION) ? Rule.R3 : Rule.R2;
				refusals.add(refuse(rule, line,
						"le référentiel ne prévoit pas la modalité «\u00a0%s\u00a0».".formatted(method.label())));
			}
		}
		if (methods.isEmpty()) {
			refusals.add(refuse(Rule.R2, line, "choisissez au moins une modalité d’évaluation."));
		}
		else if (methods.equals(Set.of(COMPANY_OPINION))) {
			refusals.add(refuse(Rule.R2, line, "l’avis de l’entreprise ne suffit pas\u00a0; ajoutez une évaluation."));
		}
		if (methods.contains(RECONSTITUTED_SITUATION) && isBlank(line.reason())) {
			refusals.add(refuse(Rule.R3, line,
					"dites par écrit pourquoi l’évaluation en milieu professionnel est impossible."));
		}
		return refusals;
	}

	private static boolean isBlank(@Nullable String reason) {
		return reason == null || reason.isBlank();
	}

	private static Refusal refuse(Rule rule, CapacityPlan line, String reason) {
		return Refusal.at(field(line.capacity()), rule, "Capacité %s\u00a0: %s".formatted(line.capacity(), reason));
	}

	/** The form's field for one capacity, e.g. « capacity-3 ». */
	public static String field(CapacityNumber capacity) {
		return "capacity-" + capacity;
	}

}
