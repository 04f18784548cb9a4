package fr.cqpm.evidence;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalDocument;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What situations and evidence hold.
 */
@Component
@Order(61)
class EvidenceData implements PersonalData {

	private static final String SITUATIONS = """
			select title as "Titre", kind as "Type", nature as "Nature", period as "Période", place as "Lieu",
			       team as "Équipe", oral as "Oral", visual as "Visuel", written as "Écrit", account as "Récit", declared_at as "Déclarée le",
			       changed_at as "Modifiée le"
			from situation where dossier_id = :dossier order by declared_at, id""";

	private static final String EVIDENCE = """
			select e.capacity || '.' || e.criterion as "Critère", s.title as "Situation", e.pages as "Pages",
			       e.note as "Note"
			from evidence e join situation s on s.id = e.situation_id
			where e.dossier_id = :dossier order by e.capacity, e.criterion, s.declared_at""";

	/** Each where it stands in the newest version. */
	private static final String PASSAGES = """
			select distinct on (p.pinned_at, p.id) p.quote as "Passage", l.page as "Page",
			       (select string_agg(c.capacity || '.' || c.criterion, ', ' order by c.capacity, c.criterion)
			        from passage_criterion c where c.passage_id = p.id) as "Critères",
			       s.title as "Situation", p.note as "Note", p.changed_at as "Modifié le"
			from passage p
			join passage_place l on l.passage_id = p.id join report_version v on v.id = l.version_id
			left join situation s on s.id = p.situation_id
			where p.dossier_id = :dossier order by p.pinned_at, p.id, v.finished_at desc, v.id desc""";

	private static final String VIEWS = """
			select capacity || '.' || criterion as "Critère", said as "Votre point de vue", changed_at as "Saisi le"
			from self_view where dossier_id = :dossier and said is not null order by capacity, criterion""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(
				PersonalExtract.of("Situations déclarées", Set.of("situation"), SITUATIONS)
					.saying("Type", SituationKind.class, SituationKind::label),
				PersonalExtract.of("Preuves indiquées", Set.of("evidence"), EVIDENCE),
				PersonalExtract.of("Passages épinglés", Set.of("passage", "passage_criterion", "passage_place"),
						PASSAGES),
				PersonalExtract.of("Points de vue du candidat", Set.of("self_view"), VIEWS)
					.saying("Votre point de vue", SelfView.class, SelfView::label));
	}

}
