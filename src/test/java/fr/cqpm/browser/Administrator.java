package fr.cqpm.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who opens exam centres over HTTP, and knows which were confirmed. */
final class Administrator {

	private static final Map<String, String> SIGN_IN = Map.of("email", "admin@exemple.test", "password",
			Account.PASSWORD);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NEVER)
		.build();

	private final String address;

	private Administrator(String address) {
		this.address = address;
	}

	/** Becomes the first one, by the link in the log. */
	static Administrator become(StartedApplication application) throws Exception {
		Administrator administrator = new Administrator(application.address());
		Map<String, String> answers = new LinkedHashMap<>(SIGN_IN);
		answers.putAll(Map.of("givenName", "Alix", "familyName", "Fictive"));
		assertThat(administrator.send(application.invitation(), answers)).isEqualTo(302);
		return signIn(application);
	}

	static Administrator signIn(StartedApplication application) throws Exception {
		Administrator administrator = new Administrator(application.address());
		assertThat(administrator.send("/connexion", SIGN_IN)).isEqualTo(302);
		return administrator;
	}

	/** The codes of the centres that are there. */
	List<String> centres() throws Exception {
		return Jsoup.parse(get("/administration/centres").body()).select("td[data-label=Code]").eachText();
	}

	List<String> openCentres(String letter, int count) throws Exception {
		List<String> opened = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			opened.add(letter + "%03d".formatted(i));
			assertThat(open(opened.getLast())).isEqualTo(302);
		}
		return opened;
	}

	/**
	 * Opens centre after centre while something is done to the application that makes it
	 * fail.
	 * @return those that were confirmed
	 */
	List<String> openCentresUntil(Runnable disaster) throws Exception {
		List<String> confirmed = new ArrayList<>(openCentres("B", 2));
		Thread.ofVirtual().start(disaster);
		for (int i = 0; i < 500; i++) {
			String code = "C%03d".formatted(i);
			if (open(code) != 302) {
				return confirmed;
			}
			confirmed.add(code);
		}
		throw new AssertionError("Nothing happened to it");
	}

	private int open(String code) throws Exception {
		return send("/administration/centres",
				Map.of("code", code, "name", "Centre fictif " + code, "resourceCentre", "Centre de ressource fictif"));
	}

	/** Sends the form of that page with these answers. */
	private int send(String path, Map<String, String> answers) throws Exception {
		HttpResponse<String> page = get(path);
		if (page.statusCode() != 200) {
			return page.statusCode();
		}
		FormElement form = (FormElement) Jsoup.parse(page.body()).selectFirst("main form");
		Map<String, String> fields = new LinkedHashMap<>(answers);
		form.formData().forEach((field) -> fields.putIfAbsent(field.key(), field.value()));
		return exchange(request(form.attr("action")).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(fields)))).statusCode();
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return exchange(request(path));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofMinutes(1));
	}

	private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
