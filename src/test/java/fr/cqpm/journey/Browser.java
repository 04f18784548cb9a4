package fr.cqpm.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody's browser: keeps its cookies, follows redirects, and sends a form with all
 * that stands in it, its CSRF token included.
 */
public final class Browser {

	private final MockMvcTester web;

	private final Map<String, Cookie> cookies = new LinkedHashMap<>();

	private Document page = new Document("");

	private int status;

	private String address = "";

	private byte[] content = {};

	Browser(MockMvcTester web) {
		this.web = web;
	}

	/** Opens an address. */
	Browser open(String address) {
		String path = address.replaceFirst("#.*", "");
		return read(this.web.get().uri(path), path);
	}

	/** Opens an address, which there must be. */
	Browser visit(String address) {
		open(address);
		assertThat(this.status).as("%s: %s", this.address, this.page.select("main").text()).isEqualTo(200);
		return this;
	}

	/** Opens a PDF, which there must be. */
	byte[] download(String address) {
		visit(address);
		return this.content;
	}

	/** Signs in. */
	Browser signIn(String email, String password) {
		visit("/connexion").send("form[action=/connexion]", "email", email, "password", password);
		assertThat(this.page.title()).doesNotContain("Connexion");
		return this;
	}

	/**
	 * Sends a form of this page.
	 * @param answers names and values, in turn; several values are separated by « | »
	 */
	Browser send(String form, String... answers) {
		Element element = this.page.selectFirst(form);
		assertThat(element).as("%s of %s: %s", form, this.address, this.page.select("main").text()).isNotNull();
		String action = element.attr("action").isEmpty() ? this.address : element.attr("action");
		MockMvcRequestBuilder request = this.web.post().uri(action);
		for (var answer : answers((FormElement) element, answers).entrySet()) {
			request = request.param(answer.getKey(), answer.getValue().toArray(String[]::new));
		}
		return read(request, action);
	}

	/** Sends a file by the form of this page that takes one. */
	Browser upload(String name, byte[] content) {
		FormElement form = (FormElement) this.page.selectFirst("form[enctype=multipart/form-data]");
		String field = form.selectFirst("input[type=file]").attr("name");
		MockPart file = new MockPart(field, name, content);
		file.getHeaders().set("Content-Type", "application/pdf");
		var request = this.web.post().uri(form.attr("action")).multipart().part(file);
		for (Element hidden : form.select("input[type=hidden]")) {
			request = request.param(hidden.attr("name"), hidden.val());
		}
		this.cookies.values().forEach(request::cookie);
		return received(request.exchange().getResponse(), form.attr("action"));
	}

	private static Map<String, List<String>> answers(FormElement form, String... changes) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		form.formData()
			.forEach((field) -> answers.computeIfAbsent(field.key(), (key) -> new ArrayList<>()).add(field.value()));
		for (int i = 0; i < changes.length; i += 2) {
			answers.put(changes[i], List.of(changes[i + 1].split("\\|")));
		}
		return answers;
	}

	private Browser read(MockMvcRequestBuilder request, String address) {
		MockMvcRequestBuilder sent = request;
		for (Cookie cookie : this.cookies.values()) {
			sent = sent.cookie(cookie);
		}
		return received(sent.exchange().getResponse(), address);
	}

	private Browser received(MockHttpServletResponse response, String address) {
		for (Cookie cookie : response.getCookies()) {
			this.cookies.put(cookie.getName(), cookie);
		}
		String next = response.getRedirectedUrl();
		if (next != null) {
			return open(next);
		}
		this.status = response.getStatus();
		this.address = address;
		this.content = response.getContentAsByteArray();
		this.page = Jsoup.parse(new String(this.content, StandardCharsets.UTF_8));
		return this;
	}

	public int status() {
		return this.status;
	}

	/** Where the browser has come to. */
	String address() {
		return this.address;
	}

	Document page() {
		return this.page;
	}

	String heading() {
		return this.page.select("main h1").text();
	}

	/** What the page says. */
	String text() {
		return this.page.select("body").text();
	}

	/** The lines of its error summary. */
	public List<String> errors() {
		return this.page.select(".error-summary li").eachText();
	}

	/** Nothing was refused. */
	Browser done() {
		assertThat(this.errors()).isEmpty();
		assertThat(this.status).as("%s: %s", this.address, this.page.select("main").text()).isEqualTo(200);
		return this;
	}

}
