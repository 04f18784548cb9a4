package fr.cqpm.commission;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the commission decided, with every revision; known with the result. */
@Component
@Order(87)
class CommissionData implements PersonalData {

	private static final String CRITERIA = """
			select d.capacity || '.' || d.criterion as "Critère", d.revision as "Révision", d.value as "Décision",
			       d.reason as "Motif", d.decided_at as "Décidé le", p.given_name || ' ' || p.family_name as "Enregistré par"
			from criterion_decision d join person p on p.id = d.decided_by
			where d.dossier_id = :dossier order by d.capacity, d.criterion, d.revision""";

	private static final String CAPACITIES = """
			select d.capacity as "Capacité", d.revision as "Révision", d.outcome as "Décision", d.reason as "Motif",
			       d.condition_confirmed as "Condition confirmée", d.decided_at as "Décidé le",
			       p.given_name || ' ' || p.family_name as "Enregistré par"
			from capacity_decision d join person p on p.id = d.decided_by
			where d.dossier_id = :dossier order by d.capacity, d.revision""";

	private static final String ANSWERS = """
			select o.capacity || '.' || o.criterion as "Critère", o.revision as "Révision", o.answer as "Réponse notée",
			       o.noted_at as "Notée le", p.given_name || ' ' || p.family_name as "Notée par"
			from oral_evidence o join person p on p.id = o.person_id
			where o.dossier_id = :dossier order by o.capacity, o.criterion, o.person_id, o.revision""";

	private static final String CLOSINGS = """
			select case when c.closed then 'Close' else 'Rouverte' end as "Commission", c.at as "Le", c.reason as "Motif",
			       (select json_agg(coalesce(s.name, 'Absence : ' || s.absence) order by s.recorded_at)
			        from commission_signature s where s.dossier_id = c.dossier_id and s.closing = c.number) as "Signatures"
			from commission_closing c where c.dossier_id = :dossier order by c.number""";

	private static final String REMARKS = """
			select r.name as "Membre", r.revision as "Révision", r.kind as "Nature",
			       coalesce(r.text, 'Retirée') as "Texte", r.written_at as "Écrite le"
			from commission_remark r where r.dossier_id = :dossier order by r.closing, r.written_at""";

	@Override
	public Map<String, String> withheld() {
		return Map.of("commission_pen", "Dit quel membre de la commission écrivait à quel moment, rien du candidat.",
				"commission_minutes",
				"Procès-verbaux figés de la commission\u00a0: ils redisent, mot pour mot, les décisions, évaluations et avis remis ici.");
	}

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(
				PersonalExtract.afterResult("Décisions par critère", Set.of("criterion_decision"), CRITERIA)
					.saying("Décision", MarkValue.class, MarkValue::label),
				PersonalExtract.afterResult("Décisions par capacité", Set.of("capacity_decision"), CAPACITIES)
					.saying("Décision", CapacityOutcome.class, CapacityOutcome::label),
				PersonalExtract.afterResult("Réponses à l’entretien", Set.of("oral_evidence"), ANSWERS),
				PersonalExtract.afterResult("Clôtures de la commission",
						Set.of("commission_closing", "commission_signature"), CLOSINGS),
				PersonalExtract.afterResult("Remarques au procès-verbal", Set.of("commission_remark"), REMARKS)
					.saying("Nature", RemarkKind.class, RemarkKind::label));
	}

}
