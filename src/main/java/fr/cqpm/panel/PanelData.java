package fr.cqpm.panel;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which commission a candidate met, and when. */
@Component
@Order(80)
class PanelData implements PersonalData {

	private static final String PANEL = """
			select p.presentation_at as "Présentation prévue le", p.presentation_place as "Lieu de la présentation",
			       p.presentation_minutes as "Durée de la présentation en minutes", p.interview_at as "Entretien prévu le", p.interview_place as "Lieu de l’entretien",
			       p.interview_minutes as "Durée de l’entretien en minutes",
			       (select json_agg(x.given_name || ' ' || x.family_name order by m.president desc, x.family_name)
			        from panel_member m join person x on x.id = m.person_id where m.dossier_id = p.dossier_id) as "Membres"
			from panel p where p.dossier_id = :dossier""";

	private static final String MEETINGS = """
			select m.kind as "Séance", m.held_at as "Tenue le", m.ended_at as "Fin", m.place as "Lieu", m.revision as "Révision",
			       (select json_agg(x.given_name || ' ' || x.family_name order by x.family_name)
			        from panel_meeting_present a join person x on x.id = a.person_id
			        where a.dossier_id = m.dossier_id and a.kind = m.kind and a.revision = m.revision) as "Présents"
			from panel_meeting m where m.dossier_id = :dossier order by m.held_at, m.revision""";

	private static final String CONVOCATIONS = """
			select c.kind as "Séance", c.planned_at as "Date annoncée", c.place as "Lieu", c.minutes as "Durée en minutes",
			       c.told_at as "Convocation écrite le"
			from panel_convocation c join dossier d on d.id = c.dossier_id and d.candidate_id = c.person_id
			where c.dossier_id = :dossier order by c.told_at, c.kind, c.sequence""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Commission", Set.of("panel", "panel_member"), PANEL),
				PersonalExtract.of("Séances", Set.of("panel_meeting", "panel_meeting_present"), MEETINGS)
					.saying("Séance", MeetingKind.class, MeetingKind::label),
				PersonalExtract.of("Convocations", Set.of("panel_convocation"), CONVOCATIONS)
					.saying("Séance", MeetingKind.class, MeetingKind::label));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("independence_declaration",
				"Déclarations d’indépendance des évaluateurs\u00a0: ce sont leurs données, lues par le personnel du centre.");
	}

}
