package fr.cqpm.jury;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the jury deliberated on a candidate, and what it declared. */
@Component
@Order(88)
class JuryData implements PersonalData {

	private static final String JURORS = "Composition et présence du jury\u00a0: ce sont les données de ses membres.";

	private static final String AGENDA = """
			select s.held_at as "Session du jury", s.place as "Lieu", a.added_at as "Dossier inscrit le"
			from jury_agenda a join jury_session s on s.id = a.session_id
			where a.dossier_id = :dossier order by s.held_at, s.id""";

	private static final String DECLARED = """
			select declared as "Déclaré", explanation as "Admissibilité calculée", reason as "Motif",
			       votes_for as "Voix pour", votes_against as "Voix contre", votes_abstained as "Abstentions",
			       declared_by_name as "Par", declared_at as "Le"
			from jury_declaration where dossier_id = :dossier order by revision""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Sessions du jury", Set.of("jury_agenda"), AGENDA),
				PersonalExtract.afterResult("Résultat", Set.of("jury_declaration"), DECLARED)
					.saying("Déclaré", Declaration.class, Declaration::label));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("jury_member", JURORS, "jury_convocation", JURORS, "jury_attendance", JURORS,
				"jury_attendance_present", JURORS, "jury_closing",
				"Procès-verbal de la session\u00a0: il porte sur d’autres candidats\u00a0; ce qui vous concerne est au résultat.");
	}

}
