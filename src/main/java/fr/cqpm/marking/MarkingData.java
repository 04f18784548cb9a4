package fr.cqpm.marking;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each assessor marked and wrote, once submitted. Sealed until the result is known
 * (R9); the comments are then disclosable (CJUE C-434/16).
 */
@Component
@Order(85)
class MarkingData implements PersonalData {

	private static final String MARKS = """
			select p.given_name || ' ' || p.family_name as "Évaluateur", s.submitted_at as "Transmis le",
			       m.capacity || '.' || m.criterion as "Critère", m.value as "Évaluation", m.comment as "Commentaire"
			from mark m join mark_submission s on s.dossier_id = m.dossier_id and s.person_id = m.person_id
			join person p on p.id = m.person_id
			where m.dossier_id = :dossier order by p.family_name, p.id, m.capacity, m.criterion""";

	private static final String REVISIONS = """
			select p.given_name || ' ' || p.family_name as "Évaluateur", r.revised_at as "Révisé le",
			       r.capacity || '.' || r.criterion as "Critère", r.value as "Évaluation", r.comment as "Commentaire",
			       r.reason as "Motif"
			from mark_revision r join person p on p.id = r.person_id
			where r.dossier_id = :dossier order by r.revised_at, r.capacity, r.criterion""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(
				PersonalExtract.afterResult("Évaluations individuelles", Set.of("mark", "mark_submission"), MARKS)
					.saying("Évaluation", MarkValue.class, MarkValue::label),
				PersonalExtract.afterResult("Évaluations révisées", Set.of("mark_revision"), REVISIONS)
					.saying("Évaluation", MarkValue.class, MarkValue::label));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("mark_exclusion", "Absence d’un évaluateur\u00a0: le motif le concerne, lui.", "reading_note",
				"Notes privées d’un évaluateur\u00a0: lui seul les lit, la décision ne s’y appuie pas.", "mark_write",
				"Numéros d’enregistrement, effacés à la transmission\u00a0: ils ne disent rien du candidat.");
	}

}
