package fr.cqpm.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import fr.cqpm.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the accounts hold about a candidate. */
@Component
@Order(10)
class AccountData implements PersonalData {

	private static final String SECRET = "Sert à vérifier la connexion\u00a0: le remettre la rendrait moins sûre.";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Compte", Set.of("person"), """
				select p.email as "Adresse électronique", p.given_name as "Prénom", p.family_name as "Nom",
				       p.created_at as "Ouvert le", p.enabled as "Accès ouvert"
				from dossier d join person p on p.id = d.candidate_id where d.id = :dossier"""),
				PersonalExtract.of("Rôles", Set.of("role_grant"), """
						select g.role as "Rôle", c.name as "Centre d’examen", g.granted_at as "Attribué le"
						from dossier d join role_grant g on g.person_id = d.candidate_id
						left join exam_centre c on c.id = g.exam_centre_id
						where d.id = :dossier order by g.granted_at, g.id""").saying("Rôle", Role.class, Role::label),
				PersonalExtract.of("Clés d’accès", Set.of("passkey"), """
						select k.label as "Nom", k.created_at as "Enregistrée le", k.last_used_at as "Utilisée le"
						from dossier d join passkey k on k.person_id = d.candidate_id
						where d.id = :dossier order by k.created_at"""));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("authenticator_app", SECRET, "recovery_code", SECRET, "known_browser", SECRET, "device_secret",
				"Chiffre ce qui attend dans le navigateur d’un évaluateur\u00a0: il ne dit rien de vous.",
				"administration_entry", "Actes des administrateurs sur les comptes\u00a0: ils décrivent leur travail.");
	}

}
