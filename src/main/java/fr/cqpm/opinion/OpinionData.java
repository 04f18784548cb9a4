package fr.cqpm.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the company says of a candidate. */
@Component
@Order(70)
class OpinionData implements PersonalData {

	private static final String DRAFT = "Brouillon du tuteur\u00a0: il lui appartient jusqu’à la transmission.";

	private static final String ASKED = """
			select name as "Nom", function as "Fonction", invited_at as "Demandé le", due_on as "Pour le",
			       reminded_at as "Relancé le", revoked_at as "Retiré le",
			       (select string_agg(a.name || coalesce(', ' || a.function, ''), ' ; ' order by a.changed_at)
			        from opinion_address a where a.invitation_id = opinion_invitation.id) as "Adressé d’abord à"
			from opinion_invitation where dossier_id = :dossier order by invited_at, id""";

	private static final String GIVEN = """
			select t.name as "Nom", t.function as "Fonction", t.transmitted_at as "Transmis le", t.typed_by as "Recueilli par téléphone par",
			       t.dictated_at as "Recueilli le", t.no_copy_reason as "Sans copie", t.confirmed_at as "Confirmé le",
			       t.disputed_at as "Contesté le", t.dispute as "Contestation", t.withdrawn_at as "Retiré le",
			       t.withdrawal_reason as "Motif du retrait", l.capacity as "Capacité",
			       case when l.criterion > 0 then l.capacity || '.' || l.criterion end as "Critère",
			       l.answer as "Avis", l.comment as "Commentaire"
			from opinion_transmission t left join opinion_line l on l.invitation_id = t.invitation_id
			where t.dossier_id = :dossier order by t.transmitted_at, t.invitation_id, l.capacity, l.criterion""";

	private static final String REQUESTED = """
			select case r.kind when 'DELEGATION' then 'Autre personne proposée' else 'Retrait de l’avis' end as "Demande",
			       r.name as "Nom", r.function as "Fonction", r.reason as "Motif", r.asked_at as "Demandé le",
			       case a.answer when 'ACCEPTED' then 'Acceptée' when 'DECLINED' then 'Refusée' end as "Réponse",
			       a.reason as "Motif de la réponse", a.answered_at as "Répondu le"
			from opinion_request r left join opinion_request_answer a on a.request_id = r.id
			where r.dossier_id = :dossier order by r.asked_at, r.id""";

	private static final String WAIVED = """
			select reason as "Motif", recorded_at as "Enregistrée le", recorded_by as "Par", lifted_at as "Levée le",
			       lift_reason as "Motif de la levée"
			from opinion_waiver where dossier_id = :dossier""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Demandes d’avis", Set.of("opinion_invitation", "opinion_address"), ASKED),
				PersonalExtract.of("Avis de l’entreprise", Set.of("opinion_transmission", "opinion_line"), GIVEN)
					.saying("Avis", OpinionAnswer.class, OpinionAnswer::label),
				PersonalExtract.of("Demandes de l’entreprise au centre",
						Set.of("opinion_request", "opinion_request_answer"), REQUESTED),
				PersonalExtract.of("Dispense d’avis", Set.of("opinion_waiver"), WAIVED));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("opinion_draft", DRAFT, "opinion_draft_line", DRAFT);
	}

}
