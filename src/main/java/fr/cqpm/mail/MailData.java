package fr.cqpm.mail;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which mails a candidate was sent about a dossier; those of others are theirs. */
@Component
@Order(90)
class MailData implements PersonalData {

	private static final String MAILS = """
			select m.template as "Modèle", m.recipient as "Adresse électronique", m.created_at as "Écrit le",
			       m.sent_at as "Envoyé le", m.model as "Contenu",
			       (select string_agg(a.file_name, ', ' order by a.position) from mail_attachment a
			        where a.mail_id = m.id) as "Pièces jointes"
			from outgoing_mail m join registration r on r.dossier_id = m.dossier_id
			join dossier d on d.id = r.dossier_id join person p on p.id = d.candidate_id
			where m.dossier_id = :dossier and lower(m.recipient) in (lower(r.email), p.email)
			order by m.created_at, m.id""";

	private static final String REMINDERS = """
			select kind as "Objet", due_on as "Attendu pour le", step as "Jours après cette date",
			       written_at as "Relancé le"
			from reminder where dossier_id = :dossier order by written_at, kind, subject_id""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Relances", Set.of("reminder"), REMINDERS),
				PersonalExtract.of("Courriels", Set.of("outgoing_mail", "mail_attachment"), MAILS));
	}

}
