package fr.cqpm.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.CqpmProperties;
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

	private final CqpmProperties properties;

	MailRenderer(ITemplateEngine templates, LinkAddresses links, CqpmProperties properties) {
		this.templates = templates;
		this.links = links;
		this.properties = properties;
	}

	Rendered render(String template, String recipientName, Map<String, String> model, @Nullable UUID link) {
		Written written = write(template, recipientName, model,
				(link != null) ? this.links.address(link) : this.properties.link("/"));
		Context html = new Context(Locale.FRENCH);
		html.setVariable("subject", written.subject());
		List<String> paragraphs = List.of(written.text().strip().split("\n\\s*\n"));
		html.setVariable("paragraphs", paragraphs);
		html.setVariable("addresses", paragraphs.stream().filter(this::isAddress).toList());
		return new Rendered(written.subject(), written.text(), this.templates.process("mail/layout", html));
	}

	/** The same words, with that in place of the mailed link. */
	Written write(String template, String recipientName, Map<String, String> model, String address) {
		Context context = new Context(Locale.FRENCH);
		context.setVariable("name", recipientName);
		context.setVariable("mail", model);
		context.setVariable("link", address);
		String whole = this.templates.process("mail/" + template + ".txt", context).strip();
		int subjectEnd = whole.indexOf('\n');
		return new Written(whole.substring(0, subjectEnd).strip(), whole.substring(subjectEnd).strip() + "\n");
	}

	/** A paragraph that is nothing but the address of one of our own pages. */
	private boolean isAddress(String paragraph) {
		return paragraph.startsWith(this.properties.link("/")) && paragraph.chars().noneMatch(Character::isWhitespace);
	}

	/** What a mail says. */
	record Written(String subject, String text) {

	}

	/** A mail, ready to leave. */
	record Rendered(String subject, String text, String html) {

	}

}
