package fr.cqpm.registration;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the registration holds about a candidate. */
@Component
@Order(30)
class RegistrationData implements PersonalData {

	private static final String DOSSIER = """
			select d.reference as "Référence", c.name as "Centre d’examen", e.title as "Certification",
			       d.registered_at as "Dossier ouvert le", d.report_due_before as "Rapport attendu avant le",
			       d.report_deposited_at as "Rapport déposé le"
			from dossier d join exam_centre c on c.id = d.exam_centre_id join edition e on e.id = d.edition_id
			where d.id = :dossier""";

	private static final String REGISTRATION = """
			select birth_name as "Nom de naissance", used_name as "Nom d’usage", first_names as "Prénoms", sex as "Sexe",
			       birth_date as "Date de naissance", birth_commune as "Commune de naissance",
			       birth_commune_code as "Code de la commune de naissance", birth_country as "Pays de naissance",
			       email as "Adresse électronique", phone as "Téléphone", pathway as "Parcours",
			       registered_on as "Inscription", started_on as "Début de la démarche", company_name as "Entreprise",
			       company_siret as "SIRET", tutor_name as "Tuteur", tutor_function as "Fonction du tuteur",
			       tutor_email as "Adresse électronique du tuteur", tutor_phone as "Téléphone du tuteur",
			       training_body as "Organisme de formation", accommodation as "Aménagement accordé"
			from registration where dossier_id = :dossier""";

	private static final String TRAINERS = """
			select name as "Nom", email as "Adresse électronique" from registration_trainer
			where dossier_id = :dossier order by id""";

	private static final String RECTIFICATIONS = """
			select label as "Donnée", before as "Avant", after as "Après", reason as "Motif", at as "Le", by_name as "Par"
			from rectification where dossier_id = :dossier order by version, position""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Dossier", Set.of("dossier"), DOSSIER),
				PersonalExtract.of("Inscription", Set.of("registration"), REGISTRATION)
					.saying("Sexe", Sex.class, Sex::label)
					.saying("Parcours", Pathway.class, Pathway::label),
				PersonalExtract.of("Formateurs", Set.of("registration_trainer"), TRAINERS),
				PersonalExtract.of("Rectifications", Set.of("rectification"), RECTIFICATIONS));
	}

}
