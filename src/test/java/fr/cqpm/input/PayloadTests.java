package fr.cqpm.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import fr.cqpm.input.Explorer.Sample;
import fr.cqpm.input.Web.Answer;
import fr.cqpm.input.Web.File;
import fr.cqpm.input.Web.Request;
import fr.cqpm.journey.Mailbox;
import fr.cqpm.mail.Postman;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.SampleFiles;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text that wants to be markup, typed into every field of every form that anybody is
 * offered: on all pages, documents and mails it stays text, no document breaks, and
 * nobody goes and asks the address it names.
 */
@ApplicationTest
class PayloadTests {

	private static final Logger logger = LoggerFactory.getLogger(PayloadTests.class);

	/** Of each form so many are sent. */
	private static final int ENOUGH = 6;

	/** The same where time is short. */
	private static final int FEW = 1;

	/** Pages of a kind that each guest then passes, on the way to one of each. */
	private static final int SOME = 3;

	/** What pages have themselves, some in answer to what was typed. */
	private static final Set<String> SCRIPTED = Set.of("javascript:", "data:text", "vbscript:");

	@Autowired
	BeanFactory beans;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	Records records;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	private final List<String> findings = new ArrayList<>();

	private final Set<String> typed = new LinkedHashSet<>();

	private final Set<String> pages = new TreeSet<>();

	private int shown;

	private int documents;

	private int mails;

	private List<String> payloads;

	private int next;

	private Web web;

	@Test
	void staysText() throws Exception {
		typedEverywhere(FEW);
	}

	@Test
	@Tag("proof")
	void staysTextWhereverItIsShown() throws Exception {
		typedEverywhere(ENOUGH);
	}

	/** Of each form and page, at most so many. */
	private void typedEverywhere(int enough) throws Exception {
		try (Canary canary = Canary.sing(); Mailbox mailbox = Mailbox.open(this.postman, this.sender, this.records)) {
			assertThat(canary.isAwake()).isTrue();
			this.payloads = Payload.all(canary.address());
			this.web = new Web(this.mvc);
			List<Endpoint> endpoints = Endpoint.all(this.mapping);
			Cast cast = new Cast(this.beans);
			type(new Explorer(this.web, endpoints).explore(cast), enough);
			Explorer after = new Explorer(this.web, endpoints, (enough < ENOUGH) ? SOME : Explorer.ENOUGH)
				.explore(cast);
			read(after, enough);
			open(mailbox);
			logger.info(
					"{} payloads typed into {} fields, shown {} times on {} kinds of pages, in {} documents and {} mails; {} requests to the canary",
					this.payloads.size(), this.typed.size(), this.shown, this.pages.size(), this.documents, this.mails,
					canary.asked());
			assertThat(this.findings).isEmpty();
			assertThat(this.shown).isGreaterThan(100);
			assertThat(this.documents).isPositive();
			assertThat(this.mails).isPositive();
			assertThat(canary.asked()).hasValue(0);
		}
	}

	/** Sends every form that is offered, with a payload in each of its text fields. */
	private void type(Explorer explorer, int enough) {
		Filling filling = new Filling(new Random(11));
		for (Endpoint endpoint : explorer.offeredForms()) {
			for (Sample sample : explorer.samples(endpoint).stream().limit(enough).toList()) {
				Map<String, List<String>> fields = new LinkedHashMap<>(filling.fill(sample.form()));
				for (Element field : sample.form().select("input[type=text], input:not([type]), textarea")) {
					fields.put(field.attr("name"), List.of(this.payloads.get(this.next++ % this.payloads.size())));
					this.typed.add(endpoint + " " + field.attr("name").replaceAll("\\d+", "n"));
				}
				Answer answer = send(sample, fields);
				if (answer.isPage()) {
					look(endpoint + " refused", answer.body());
				}
			}
		}
	}

	private Answer send(Sample sample, Map<String, List<String>> fields) {
		FormElement form = sample.form();
		File file = form.attr("enctype").startsWith("multipart") ? new File(
				form.selectFirst("input[type=file]").attr("name"), Payload.MARK + "<b>.pdf", SampleFiles.pdf(1)) : null;
		Answer answer = this.web.send(sample.guest(),
				new Request(HttpMethod.POST, sample.address(), fields, file, null, true));
		TestSecurityContextHolder.clearContext();
		if (answer.status() >= 500) {
			this.findings.add(answer.status() + " " + answer.failure() + ": " + sample.endpoint() + " " + fields);
		}
		return answer;
	}

	/** Every page and document that anybody is offered afterwards. */
	private void read(Explorer explorer, int enough) {
		Map<Endpoint, Integer> seen = new HashMap<>();
		for (Sample sample : explorer.pages()) {
			if (enough < ENOUGH && seen.merge(sample.endpoint(), 1, Integer::sum) > enough) {
				continue;
			}
			if (sample.path().endsWith(".pdf")) {
				document(sample);
			}
			else {
				look(sample.endpoint().toString(), this.web.get(sample.guest(), sample.address()).body());
			}
		}
	}

	private void look(String where, String body) {
		Document page = Jsoup.parse(body);
		int times = count(page.wholeText());
		for (Element element : page.getAllElements()) {
			if (element.tagName().contains(Payload.MARK) || element.id().equals(Payload.MARK)) {
				this.findings.add(where + ": an element " + element);
			}
			for (Attribute attribute : element.attributes()) {
				times += inAttribute(where, element, attribute);
			}
		}
		if (!page.select("script:not([src]), style, base, meta[http-equiv=refresh], object, embed").isEmpty()) {
			this.findings.add(where + ": inline code");
		}
		if (times > 0) {
			this.shown += times;
			this.pages.add(where);
		}
	}

	private int inAttribute(String where, Element element, Attribute attribute) {
		String name = attribute.getKey();
		String value = attribute.getValue();
		boolean address = List.of("href", "src", "action", "formaction", "data").contains(name);
		if (name.contains(Payload.MARK) || name.startsWith("on") || name.equals("style")
				|| (address && SCRIPTED.stream().anyMatch(value.strip().toLowerCase()::startsWith))
				|| (address && value.contains("/c.png"))) {
			this.findings.add(where + ": an attribute of " + element);
		}
		return count(value);
	}

	private void document(Sample sample) {
		byte[] pdf = this.mvc.get()
			.uri(java.net.URI.create(sample.address()))
			.with(sample.guest().session().get())
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		TestSecurityContextHolder.clearContext();
		List<String> violations = PdfAssert.violations(pdf);
		if (!violations.isEmpty()) {
			this.findings.add(sample.endpoint() + " by " + sample.guest() + ": " + violations);
		}
		this.shown += count(PdfAssert.text(pdf).replaceAll("\\s", ""));
		this.documents++;
	}

	private void open(Mailbox mailbox) throws Exception {
		mailbox.subjects("nobody@exemple.test");
		for (MimeMessage mail : mailbox.server().getReceivedMessages()) {
			this.mails++;
			if (mail.getHeader("Bcc") != null || mail.getAllRecipients().length != 1) {
				this.findings.add("A mail went elsewhere: " + mail.getSubject());
			}
			this.shown += count(String.valueOf(mail.getSubject()));
			parts((Multipart) mail.getContent());
		}
	}

	private void parts(Multipart parts) throws Exception {
		for (int i = 0; i < parts.getCount(); i++) {
			BodyPart part = parts.getBodyPart(i);
			if (part.isMimeType("text/html")) {
				look("a mail", String.valueOf(part.getContent()));
			}
			else if (part.isMimeType("text/*")) {
				this.shown += count(String.valueOf(part.getContent()));
			}
			else if (part.getContent() instanceof Multipart inner) {
				parts(inner);
			}
		}
	}

	private static int count(String text) {
		return text.split(Payload.MARK, -1).length - 1;
	}

}
