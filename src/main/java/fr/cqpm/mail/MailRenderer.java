package fr.cqpm.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

	private static final Personal NOBODYS = new Personal("", null);

	/** More than a telephone shows in one line, without a place to break it. */
	private static final Pattern LONG = Pattern.compile("\\S{24}(?=\\S)");

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
				(link != null) ? new Personal(this.links.address(link), this.links.code(link))
						: new Personal(this.properties.link("/"), null),
				sender);
		Context html = new Context(Locale.FRENCH);
		html.setVariable("subject", written.subject());
		html.setVariable("sender", (sender.centre() != null) ? sender.centre() : "CQPM · Évaluations");
		html.setVariable("paragraphs", Stream.of(written.body().split("\n\\s*\n")).map(this::paragraph).toList());
		html.setVariable("signature", lines(written.signature()));
		return new Rendered(written.subject(), written.text(), this.templates.process("mail/layout", html), sender);
	}

	/** The same words, with that in place of what is its reader's alone. */
	Written write(String template, String recipientName, Map<String, String> model, Personal personal,
			@Nullable ExamCentreId centre) {
		return write(template, recipientName, model, personal, sender(centre));
	}

	/**
	 * Its first line; of a mail that cannot be written, that it cannot: a list of mails
	 * shows it all the same.
	 */
	String subject(String template, String recipientName, Map<String, String> model) {
		try {
			return subject(body(template, context(recipientName, model, NOBODYS, MailSender.APPLICATION)));
		}
		catch (RuntimeException poisoned) {
			return "Courriel qui n’a pas pu être préparé";
		}
	}

	private Written write(String template, String recipientName, Map<String, String> model, Personal personal,
			MailSender sender) {
		Context context = context(recipientName, model, personal, sender);
		String whole = body(template, context);
		String signature = this.templates.process("mail/parts/signature.txt", context).strip();
		return new Written(subject(whole), whole.substring(whole.indexOf('\n')).strip(), signature);
	}

	private Context context(String recipientName, Map<String, String> model, Personal personal, MailSender sender) {
		Context context = new Context(Locale.FRENCH);
		context.setVariable("name", recipientName);
		context.setVariable("mail", model);
		context.setVariable("link", personal.address());
		context.setVariable("code", personal.code());
		context.setVariable("codePage", this.properties.link("/avis"));
		context.setVariable("sender", sender);
		return context;
	}

	private String body(String template, Context context) {
		return this.templates.process("mail/" + template + ".txt", context).strip();
	}

	private static String subject(String whole) {
		return whole.substring(0, whole.indexOf('\n')).strip();
	}

	private MailSender sender(@Nullable ExamCentreId centre) {
		return (centre != null) ? this.senders.of(centre) : MailSender.APPLICATION;
	}

	/**
	 * « Donner mon avis : » and an address below it are a button; so is an address alone.
	 */
	private Paragraph paragraph(String text) {
		List<String> lines = text.lines().toList();
		boolean button = lines.size() <= 2 && isOurs(lines.getLast());
		if (!button) {
			return new Paragraph(null, "", lines(text));
		}
		String label = (lines.size() == 2) ? lines.getFirst().replaceFirst("\\h*:$", "") : "Ouvrir la page";
		return new Paragraph(lines.getLast(), label, lines(lines.getLast()));
	}

	private boolean isOurs(String line) {
		return line.startsWith(this.properties.link("/")) && line.chars().noneMatch(Character::isWhitespace);
	}

	private static List<List<String>> lines(String text) {
		return text.lines().map((line) -> List.of(LONG.matcher(line).replaceAll("$0\n").split("\n"))).toList();
	}

	/**
	 * One of the HTML version.
	 *
	 * @param address that of one of our own pages, when it is nothing else: a button
	 * @param label what the button says
	 * @param lines each in parts between which a narrow page may break it
	 */
	record Paragraph(@Nullable String address, String label, List<List<String>> lines) {

	}

	/**
	 * What opens a page to whoever holds it.
	 *
	 * @param code to be typed, for links that have one
	 */
	record Personal(String address, @Nullable String code) {

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
