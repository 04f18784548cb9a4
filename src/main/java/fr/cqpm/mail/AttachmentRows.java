package fr.cqpm.mail;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that are kept with a mail. */
@Component
class AttachmentRows {

	private final JdbcClient jdbc;

	AttachmentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(UUID mail, List<MailAttachment> attachments) {
		for (int i = 0; i < attachments.size(); i++) {
			MailAttachment attachment = attachments.get(i);
			this.jdbc.sql("""
					insert into mail_attachment (mail_id, position, file_name, media_type, content)
					values (?, ?, ?, ?, ?)""")
				.params(mail, i + 1, attachment.fileName(), attachment.mediaType(), attachment.content())
				.update();
		}
	}

	@Transactional(readOnly = true)
	List<MailAttachment> of(UUID mail) {
		return this.jdbc
			.sql("select file_name, media_type, content from mail_attachment where mail_id = ? order by position")
			.param(mail)
			.query((row, number) -> new MailAttachment(row.getString(1), row.getString(2), row.getBytes(3)))
			.list();
	}

}
