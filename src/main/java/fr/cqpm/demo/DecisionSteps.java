package fr.cqpm.demo;

import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.commission.CapacityDecisions;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.commission.Closings;
import fr.cqpm.commission.CommissionFile;
import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.commission.NewCapacityDecision;
import fr.cqpm.commission.NewCriterionDecision;
import fr.cqpm.demo.MarkingSteps.Said;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Décisions de la commission, clôture et signatures of a fictitious dossier. */
@Component
@Profile("demo")
class DecisionSteps {

	/** Where the members had not marked alike. */
	private static final Map<String, Said> SETTLED = Map.of("4.4",
			new Said(MarkValue.MET, "À l’entretien, les gains mesurés depuis septembre ont été présentés."), "8.2",
			new Said(MarkValue.MET, "La seconde consigne, montrée à l’entretien, est courte et illustrée."));

	/** How far a commission has come that is still deciding. */
	private static final int TALKED_ABOUT = 6;

	private static final int DECIDED = 3;

	private static final int MISSED = 7;

	private final Commissions commissions;

	private final CriterionDecisions criteria;

	private final CapacityDecisions capacities;

	private final Closings closings;

	DecisionSteps(Commissions commissions, CriterionDecisions criteria, CapacityDecisions capacities,
			Closings closings) {
		this.commissions = commissions;
		this.criteria = criteria;
		this.capacities = capacities;
		this.closings = closings;
	}

	void play(DemoFile file) {
		if (!file.reaches(DemoStage.DECIDING)) {
			return;
		}
		boolean whole = file.reaches(DemoStage.CLOSED);
		Actor president = PanelSteps.members(file).getFirst();
		file.on(79, "09:30");
		decideCriteria(file, president, whole ? Integer.MAX_VALUE : TALKED_ABOUT);
		file.on(79, "11:10");
		decideCapacities(file, president, whole ? Integer.MAX_VALUE : DECIDED);
		if (whole) {
			close(file, president);
		}
	}

	private void decideCriteria(DemoFile file, Actor president, int last) {
		CommissionFile before = this.commissions.sheet(president, file.id()).file();
		for (Criterion criterion : before.edition().criteria()) {
			if (criterion.number().capacity().value() <= last) {
				Said said = said(file, criterion);
				file.accept(this.criteria.decide(president, file.id(), new NewCriterionDecision(criterion.number(),
						said.value(), said.comment(), before.seen(criterion.number()))));
			}
		}
	}

	private static Said said(DemoFile file, Criterion criterion) {
		String number = criterion.number().toString();
		Said said = SETTLED.getOrDefault(number, Said.NOTHING);
		return (file.dossier() == DemoDossier.ROSE) ? MarkingSteps.MISSED.getOrDefault(number, said) : said;
	}

	private void decideCapacities(DemoFile file, Actor president, int last) {
		CommissionFile before = this.commissions.sheet(president, file.id()).file();
		for (Capacity capacity : before.edition().capacities()) {
			if (capacity.number().value() <= last) {
				boolean missed = file.dossier() == DemoDossier.ROSE && capacity.number().value() == MISSED;
				file.accept(this.capacities.decide(president, file.id(), new NewCapacityDecision(capacity.number(),
						missed ? CapacityOutcome.NOT_ACQUIRED : CapacityOutcome.ACQUIRED,
						missed ? "Ni échéances ni bilan\u00a0: l’évolution des compétences n’est pas suivie." : null,
						(capacity.countable() != null) ? true : null, before.seen(capacity))));
			}
		}
	}

	private void close(DemoFile file, Actor president) {
		file.on(80, "09:00");
		file.accept(this.closings.close(president, file.id()));
		file.on(80, "16:45");
		PanelSteps.members(file).reversed().forEach((member) -> file.accept(this.closings.sign(member, file.id(), 1)));
	}

}
