package fr.cqpm.account;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.mail.MailSender;
import fr.cqpm.mail.MailSenders;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordonnées des centres d'examen: whom to ask, as it stands under their mails. */
@Service
public class CentreContacts implements MailSenders {

	private final JdbcClient jdbc;

	private final AdministrationJournal journal;

	CentreContacts(JdbcClient jdbc, AdministrationJournal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/**
	 * That centre's, for the administrator who changes them.
	 * @throws NotFound when there is no such centre
	 */
	@Transactional(readOnly = true)
	public MailSender shown(Actor actor, ExamCentreId centre) {
		actor.require(Role.ADMINISTRATOR);
		return find(centre).orElseThrow(() -> new NotFound("No centre " + centre));
	}

	/**
	 * Changes them, as the administrator does.
	 * @param email {@code null} where there is none
	 * @param phone {@code null} where there is none
	 */
	@Transactional
	public void change(Actor actor, ExamCentreId centre, @Nullable String email, @Nullable String phone) {
		MailSender before = shown(actor, centre);
		if (Objects.equals(before.email(), email) && Objects.equals(before.phone(), phone)) {
			return;
		}
		change(centre, email, phone);
		this.journal.record(actor, "centre.contact", String.valueOf(before.centre()),
				"Adresse électronique : " + known(email) + ", téléphone : " + known(phone));
	}

	private static String known(@Nullable String value) {
		return (value != null) ? value : "aucun";
	}

	@Override
	@Transactional(readOnly = true)
	public MailSender of(ExamCentreId centre) {
		return find(centre).orElseThrow();
	}

	private Optional<MailSender> find(ExamCentreId centre) {
		return this.jdbc.sql("select name, contact_email, contact_phone from exam_centre where id = ?")
			.param(centre.value())
			.query((row, number) -> new MailSender(row.getString(1), row.getString(2), row.getString(3)))
			.optional();
	}

	/** Sets them; {@code null} where there is none. */
	@Transactional
	public void change(ExamCentreId centre, @Nullable String email, @Nullable String phone) {
		this.jdbc.sql("update exam_centre set contact_email = lower(?), contact_phone = ? where id = ?")
			.params(Arrays.asList(email, phone, centre.value()))
			.update();
	}

}
