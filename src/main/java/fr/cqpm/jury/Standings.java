package fr.cqpm.jury;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.commission.CommissionOutcomes;
import fr.cqpm.commission.Commissions;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Computes where candidates stand, many at once in a constant number of statements. */
@Component
class Standings {

	private final Commissions commissions;

	private final Editions editions;

	Standings(Commissions commissions, Editions editions) {
		this.commissions = commissions;
		this.editions = editions;
	}

	/**
	 * @param declared in the session, as far as it went
	 */
	List<Standing> of(List<AgendaLine> lines, Collection<DeclaredResult> declared) {
		Map<DossierId, CommissionOutcomes> outcomes = this.commissions
			.outcomes(lines.stream().map(AgendaLine::dossier).toList());
		Map<DossierId, DeclaredResult> declarations = declared.stream()
			.collect(Collectors.toMap(DeclaredResult::dossier, Function.identity()));
		return lines.stream()
			.map((line) -> standing(line, held(outcomes.get(line.dossier())), declarations.get(line.dossier())))
			.toList();
	}

	/** An open commission may still change its mind: nothing of it counts. */
	private static CommissionOutcomes held(@Nullable CommissionOutcomes outcomes) {
		return (outcomes != null && outcomes.closed()) ? outcomes : CommissionOutcomes.NONE;
	}

	private Standing standing(AgendaLine line, CommissionOutcomes outcomes, @Nullable DeclaredResult declared) {
		Edition edition = this.editions.byId(line.edition());
		Admissibility admissibility = Admissibility.of(edition.capacities().stream().map(Capacity::number).toList(),
				outcomes.capacities(), Set.of());
		return new Standing(line, admissibility, edition.admissibilityCondition(),
				edition.capacities().stream().map((capacity) -> of(capacity, outcomes)).toList(), declared);
	}

	private static CapacityStanding of(Capacity capacity, CommissionOutcomes outcomes) {
		return new CapacityStanding(capacity.number().value(), capacity.title(),
				outcomes.capacities().get(capacity.number()), outcomes.reasons().get(capacity.number()));
	}

}
