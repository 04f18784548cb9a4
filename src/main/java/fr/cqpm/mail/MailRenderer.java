package fr.cqpm.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a mail from its one template, {@code templates/mail/<name>.txt}: first line the
 * subject, then the text. The HTML version says the same, with the link as a button.
 */
@Component
class MailRenderer {

	private final ITemplateEngine templates;

	private final LinkAddresses links;

	private final MailSenders senders;

	private final CqpmProperties properties;

	MailRenderer(ITemplateEngine templates, LinkAddresses links, MailSenders senders, CqpmProperties properties) {
		this.templates = templates;
		this.links = links;
		this.senders = senders;
		this.properties = properties;
	}

	Rendered render(String template, String recipientName, Map<String, String> model, @Nullable UUID link,
			@Nullable ExamCentreId centre) {
		MailSender sender = sender(centre);
		Written written = write(template, recipientName, model,
				(link != null) ? this.links.address(link) : this.properties.link("/"), sender);
		Context html = new Context(Locale.FRENCH);
		html.setVariable("subject", written.subject());
		html.setVariable("sender", (sender.centre() != null) ? sender.centre() : "CQPM · Évaluations");
		List<String> paragraphs = List.of(written.body().split("\n\\s*\n"));
		html.setVariable("paragraphs", paragraphs);
		html.setVariable("breakable",
				paragraphs.stream()
					.filter(this::isAddress)
					.distinct()
					.collect(Collectors.toMap((url) -> url, this::breakable)));
		html.setVariable("signature", written.signature());
		return new Rendered(written.subject(), written.text(), this.templates.process("mail/layout", html), sender);
	}

	/** The same words, with that in place of the mailed link. */
	Written write(String template, String recipientName, Map<String, String> model, String address,
			@Nullable ExamCentreId centre) {
		return write(template, recipientName, model, address, sender(centre));
	}

	private Written write(String template, String recipientName, Map<String, String> model, String address,
			MailSender sender) {
		Context context = new Context(Locale.FRENCH);
		context.setVariable("name", recipientName);
		context.setVariable("mail", model);
		context.setVariable("link", address);
		context.setVariable("sender", sender);
		String whole = this.templates.process("mail/" + template + ".txt", context).strip();
		String signature = this.templates.process("mail/parts/signature.txt", context).strip();
		int subjectEnd = whole.indexOf('\n');
		return new Written(whole.substring(0, subjectEnd).strip(), whole.substring(subjectEnd).strip(), signature);
	}

	private MailSender sender(@Nullable ExamCentreId centre) {
		return (centre != null) ? this.senders.of(centre) : MailSender.APPLICATION;
	}

	/** A paragraph that is nothing but the address of one of our own pages. */
	private boolean isAddress(String paragraph) {
		return paragraph.startsWith(this.properties.link("/")) && paragraph.chars().noneMatch(Character::isWhitespace);
	}

	/** With a space wherever a narrow page may break it: nothing in it is one. */
	private String breakable(String address) {
		return address.replaceAll("(.{16})", "$1 ").strip();
	}

	/**
	 * What a mail says.
	 *
	 * @param signature who writes, and whom to ask
	 */
	record Written(String subject, String body, String signature) {

		/** The whole text, with its signature below the mark that mail programs know. */
		String text() {
			return this.body + "\n\n-- \n" + this.signature + "\n";
		}

	}

	/** A mail, ready to leave. */
	record Rendered(String subject, String text, String html, MailSender sender) {

	}

}
