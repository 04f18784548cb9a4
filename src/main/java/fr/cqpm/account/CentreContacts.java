package fr.cqpm.account;

import java.util.Arrays;

import fr.cqpm.mail.MailSender;
import fr.cqpm.mail.MailSenders;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordonnées des centres d'examen: whom to ask, as it stands under their mails. */
@Service
public class CentreContacts implements MailSenders {

	private final JdbcClient jdbc;

	CentreContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public MailSender of(ExamCentreId centre) {
		return this.jdbc.sql("select name, contact_email, contact_phone from exam_centre where id = ?")
			.param(centre.value())
			.query((row, number) -> new MailSender(row.getString(1), row.getString(2), row.getString(3)))
			.single();
	}

	/** Changes them; {@code null} where there is none to give. */
	@Transactional
	public void change(ExamCentreId centre, @Nullable String email, @Nullable String phone) {
		this.jdbc.sql("update exam_centre set contact_email = lower(?), contact_phone = ? where id = ?")
			.params(Arrays.asList(email, phone, centre.value()))
			.update();
	}

}
