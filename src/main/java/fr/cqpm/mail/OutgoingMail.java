package fr.cqpm.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Courriel à envoyer. It is rendered when it is sent, so that nothing slow happens in the
 * transaction that causes it.
 *
 * @param template its name under templates/mail
 * @param recipient the address
 * @param recipientName who it is addressed to
 * @param model what the template says; never a token
 * @param link the mailed link whose address the template shows, or {@code null}
 * @param centre the centre it is sent for, or {@code null}
 * @param dossier the dossier it concerns, or {@code null}
 * @param options what few mails have
 */
public record OutgoingMail(String template, String recipient, String recipientName, Map<String, String> model,
		@Nullable UUID link, @Nullable ExamCentreId centre, @Nullable DossierId dossier, Options options) {

	public OutgoingMail {
		model = Map.copyOf(model);
		if (options.reminder() != null && centre == null) {
			throw new IllegalArgumentException("A reminder belongs to a centre");
		}
	}

	public OutgoingMail(String template, String recipient, String recipientName, Map<String, String> model,
			@Nullable UUID link, @Nullable ExamCentreId centre, @Nullable DossierId dossier) {
		this(template, recipient, recipientName, model, link, centre, dossier, Options.NONE);
	}

	/** The same with these files, which are kept with it: small ones. */
	public OutgoingMail attaching(MailAttachment... attachments) {
		return with(new Options(List.of(attachments), this.options.subject(), this.options.due(),
				this.options.replyTo(), this.options.reminder()));
	}

	/** The same about this, for documents that are rendered when it leaves. */
	public OutgoingMail about(UUID subject) {
		return with(new Options(this.options.attachments(), subject, this.options.due(), this.options.replyTo(),
				this.options.reminder()));
	}

	/** The same, not to leave before that moment. */
	public OutgoingMail at(Instant due) {
		return with(new Options(this.options.attachments(), this.options.subject(), due, this.options.replyTo(),
				this.options.reminder()));
	}

	/** The same, whose answers go to that address instead of the centre's. */
	public OutgoingMail replyTo(String address) {
		return with(new Options(this.options.attachments(), this.options.subject(), this.options.due(), address,
				this.options.reminder()));
	}

	/**
	 * The same, which leaves only while what it reminds of is still due
	 * ({@link StillDue}).
	 */
	public OutgoingMail reminding(String kind, UUID subject) {
		return with(new Options(this.options.attachments(), this.options.subject(), this.options.due(),
				this.options.replyTo(), new Reminder(kind, subject)));
	}

	private OutgoingMail with(Options changed) {
		return new OutgoingMail(this.template, this.recipient, this.recipientName, this.model, this.link, this.centre,
				this.dossier, changed);
	}

	/**
	 * What few mails have.
	 *
	 * @param attachments kept with the mail
	 * @param subject what it is about, or {@code null}
	 * @param due not before, or {@code null}: at once
	 * @param replyTo where answers go, or {@code null}: to the centre
	 * @param reminder what it reminds of, or {@code null}
	 */
	public record Options(List<MailAttachment> attachments, @Nullable UUID subject, @Nullable Instant due,
			@Nullable String replyTo, @Nullable Reminder reminder) {

		static final Options NONE = new Options(List.of(), null, null, null, null);

		public Options {
			attachments = List.copyOf(attachments);
		}

	}

	/**
	 * What a mail reminds of.
	 *
	 * @param kind which {@link StillDue} knows
	 */
	public record Reminder(String kind, UUID subject) {

	}

}
