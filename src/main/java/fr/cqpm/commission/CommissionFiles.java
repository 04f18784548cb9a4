package fr.cqpm.commission;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.marking.MarkingState;
import fr.cqpm.marking.Marks;
import fr.cqpm.marking.Materials;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.opinion.OpinionSummary;
import fr.cqpm.opinion.Opinions;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Panel;
import fr.cqpm.panel.Panels;
import fr.cqpm.plan.CapacityPlan;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;

import org.springframework.stereotype.Component;

/** Gathers what a commission's decisions rest on, in a constant number of statements. */
@Component
class CommissionFiles {

	private final Editions editions;

	private final Plans plans;

	private final Opinions opinions;

	private final Panels panels;

	private final Marks marks;

	private final Materials materials;

	private final DecisionRows rows;

	private final int minimumMembers;

	CommissionFiles(Editions editions, Plans plans, Opinions opinions, Panels panels, Marks marks, Materials materials,
			DecisionRows rows, CqpmProperties properties) {
		this.editions = editions;
		this.plans = plans;
		this.opinions = opinions;
		this.panels = panels;
		this.marks = marks;
		this.materials = materials;
		this.rows = rows;
		this.minimumMembers = properties.panel().minimumMembers();
	}

	/**
	 * The deposit in force is what the root is frozen by: returned, it is lifted. Sealed
	 * again, because a replacement has still to mark, nothing tells what was decided.
	 */
	CommissionFile of(Dossier dossier) {
		DossierId id = dossier.id();
		Panel panel = this.panels.of(id).orElseThrow(() -> new NotFound("No commission of " + id));
		MarkingState state = this.marks.state(id);
		SortedMap<CriterionNumber, List<RevealedMark>> revealed = this.marks.revealed(id, state);
		OpinionSummary opinion = this.opinions.of(id);
		boolean deposited = dossier.windows().freezes().contains(Freeze.REPORT_DEPOSITED);
		BasisFacts facts = new BasisFacts(deposited, attended(panel, MeetingKind.PRESENTATION),
				attended(panel, MeetingKind.RECONSTITUTED_SITUATION), state.allSubmitted(), opinion.complete(),
				attended(panel, MeetingKind.INTERVIEW));
		Edition edition = this.editions.byId(dossier.edition());
		return new CommissionFile(edition, panel, panel.refusals(this.minimumMembers), state, revealed,
				state.allSubmitted() ? this.rows.criteria(id) : Collections.emptySortedMap(),
				state.allSubmitted() ? this.rows.capacities(id) : Collections.emptySortedMap(), facts, plans(id),
				opinion, this.materials.of(id, edition, opinion));
	}

	private boolean attended(Panel panel, MeetingKind kind) {
		return panel.attended(kind, this.minimumMembers);
	}

	private Map<CapacityNumber, CapacityPlan> plans(DossierId dossier) {
		Map<CapacityNumber, CapacityPlan> planned = new HashMap<>();
		this.plans.of(dossier)
			.ifPresent((plan) -> plan.methods()
				.forEach((capacity, methods) -> planned.put(capacity, new CapacityPlan(capacity, methods, null))));
		return planned;
	}

}
