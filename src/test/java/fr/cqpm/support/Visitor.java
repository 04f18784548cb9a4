package fr.cqpm.support;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Somebody signed in who asks for pages and sends forms. */
public record Visitor(MockMvcTester mvc, Actor actor) {

	public Page get(String address) {
		return page(this.mvc.get().uri(address));
	}

	/**
	 * Sends a form.
	 * @param fields names and values, in turn
	 */
	public Page post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return page(request);
	}

	/**
	 * Sends the form of a page as a browser would, with some answers changed.
	 * @param changes names and values, in turn; the value {@code null} unchecks or
	 * empties
	 */
	public Page submit(Document page, String form, @Nullable String... changes) {
		Element element = page.selectFirst(form);
		MockMvcRequestBuilder request = this.mvc.post().uri(element.attr("action")).with(csrf());
		Map<String, List<String>> answers = new LinkedHashMap<>();
		((FormElement) element).formData()
			.forEach((field) -> answers.computeIfAbsent(field.key(), (key) -> new ArrayList<>()).add(field.value()));
		for (int i = 0; i < changes.length; i += 2) {
			answers.remove(changes[i]);
			if (changes[i + 1] != null) {
				answers.put(changes[i], List.of(changes[i + 1].split("\\|")));
			}
		}
		for (var answer : answers.entrySet()) {
			request = request.param(answer.getKey(), answer.getValue().toArray(String[]::new));
		}
		return page(request);
	}

	private Page page(MockMvcRequestBuilder request) {
		MockHttpServletResponse response = request.with(Requests.as(this.actor)).exchange().getResponse();
		try {
			String text = response.getContentAsString(StandardCharsets.UTF_8);
			return new Page(response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(text),
					response.getContentAsByteArray());
		}
		catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** What came back. */
	public record Page(int status, @Nullable String location, Document document, byte[] bytes) {

		public String title() {
			return this.document.title();
		}

		public String heading() {
			return this.document.select("main h1").text();
		}

		/** The lines of the error summary. */
		public List<String> errors() {
			return this.document.select(".error-summary li").eachText();
		}

		/** What a field holds. */
		public String field(String name) {
			return this.document.select("[name=" + name + "]").val();
		}

		public String text() {
			return this.document.select("main").text();
		}

	}

}
