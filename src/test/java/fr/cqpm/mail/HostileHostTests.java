package fr.cqpm.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CentreFiles;
import fr.cqpm.support.FilesWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Links come from the configured base URL, whatever a request claims to be sent to: in
 * mails, in redirects and on pages.
 */
@ApplicationTest
class HostileHostTests {

	private static final String HOSTILE = "mechant.test";

	private static final String BASE = "http://localhost:8080/";

	/** Every way there is to name another host, and what a server would make of them. */
	private static final RequestPostProcessor CLAIMED = (request) -> {
		request.setServerName(HOSTILE);
		request.setServerPort(8443);
		request.setScheme("https");
		request.setRemoteAddr("192.0.2.77");
		Map.of("Host", HOSTILE + ":8443", "X-Forwarded-Host", HOSTILE, "X-Forwarded-Server", HOSTILE, "X-Host", HOSTILE,
				"X-Forwarded-Proto", "https", "X-Forwarded-Port", "8443", "X-Forwarded-Prefix", "//" + HOSTILE,
				"X-Original-Host", HOSTILE, "Forwarded", "for=192.0.2.77;proto=https;host=" + HOSTILE)
			.forEach(request::addHeader);
		return request;
	};

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	FilesWorld files;

	@Autowired
	People people;

	@Autowired
	MailRenderer renderer;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JsonMapper json;

	@Test
	void mailsLeadHere() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId dossier = this.world.planned(staff, centre);
		String email = this.people.get(staff.requirePerson()).email();
		Set<UUID> before = mails();
		post(null, "/mot-de-passe/oublie", "email", email);
		post(null, "/connexion/lien", "email", email);
		post(staff, "/dossiers/" + dossier.value() + "/avis", "name", "Dominique Tutrice", "function", "Responsable",
				"email", "tutrice@exemple.test", "dueOn", "");
		post(this.world.person(centre, Role.ADMINISTRATOR),
				"/administration/personnes/" + staff.requirePerson().value() + "/invitation");
		Set<UUID> written = mails();
		written.removeAll(before);
		assertThat(written).hasSizeGreaterThanOrEqualTo(4);
		written.forEach(
				(mail) -> assertThat(rendered(mail)).as("mail").contains(BASE).doesNotContainIgnoringCase(HOSTILE));
	}

	/**
	 * What is asked for by who is not signed in is remembered, and led to within the
	 * site.
	 */
	@Test
	void signingInLeadsHere() {
		MockHttpServletResponse sent = answer(this.mvc.get().uri("/tableau-de-bord"));
		assertThat(sent.getRedirectedUrl()).isEqualTo("/connexion");
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		Cookie session = sent.getCookie("session");
		assertThat(session).isNotNull();
		MockHttpServletResponse refused = answer(this.mvc.post()
			.uri("/connexion")
			.cookie(session)
			.param("email", this.people.get(staff.requirePerson()).email())
			.param("password", "faux")
			.with(csrf()));
		assertThat(refused.getRedirectedUrl()).startsWith("/connexion?");
	}

	@Test
	void pagesAndRedirectsLeadHere() {
		ExamCentreId centre = this.world.centre();
		CentreFiles own = this.files.files(centre);
		List<Actor> everybody = new ArrayList<>(List.of(own.staff(), own.assessor(), own.president(), own.juror(),
				own.juryPresident(), this.world.person(centre, Role.RESOURCE_CENTRE),
				this.world.person(centre, Role.ADMINISTRATOR)));
		everybody.addAll(own.candidates().values().stream().limit(2).toList());
		Set<String> seen = new HashSet<>();
		everybody.forEach((actor) -> seen.addAll(walk(actor)));
		assertThat(walk(null)).contains("/connexion");
		assertThat(seen).hasSizeGreaterThan(40)
			.contains("/tableau-de-bord", "/mes-evaluations", "/mon-dossier", "/administration");
	}

	/** Follows links of pages, breadth first. */
	private Set<String> walk(@Nullable Actor actor) {
		Set<String> seen = new HashSet<>(List.of((actor != null) ? "/accueil" : "/"));
		Deque<String> next = new ArrayDeque<>(seen);
		for (int pages = 0; pages < 20 && !next.isEmpty(); pages++) {
			String address = next.remove();
			MockHttpServletResponse answer = answer(as(actor, this.mvc.get().uri(URI.create(address))));
			links(address, answer).stream().filter(seen::add).forEach(next::add);
		}
		return seen;
	}

	private static List<String> links(String address, MockHttpServletResponse answer) {
		String location = answer.getRedirectedUrl();
		if (location != null) {
			assertThat(location).as(address).startsWith("/").doesNotStartWith("//");
			return List.of(location);
		}
		if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
			return List.of();
		}
		String page = body(answer);
		assertThat(page).as(address).doesNotContainIgnoringCase(HOSTILE);
		return Jsoup.parse(page)
			.select("a[href^=/]")
			.eachAttr("href")
			.stream()
			.map((href) -> href.replaceAll("#.*", ""))
			.filter((href) -> !href.endsWith(".pdf"))
			.toList();
	}

	private void post(@Nullable Actor actor, String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int field = 0; field < fields.length; field += 2) {
			request = request.param(fields[field], fields[field + 1]);
		}
		MockHttpServletResponse answer = answer(as(actor, request));
		assertThat(answer.getStatus()).as(address).isEqualTo(302);
		assertThat(answer.getRedirectedUrl()).as(address).startsWith("/").doesNotStartWith("//");
	}

	private static MockMvcRequestBuilder as(@Nullable Actor actor, MockMvcRequestBuilder request) {
		return (actor != null) ? request.with(Requests.as(actor)) : request;
	}

	private static MockHttpServletResponse answer(MockMvcRequestBuilder request) {
		MockHttpServletResponse answer = request.with(CLAIMED).exchange().getResponse();
		answer.getHeaderNames()
			.forEach((name) -> assertThat(answer.getHeaders(name)).as(name)
				.allSatisfy((value) -> assertThat(value).doesNotContainIgnoringCase(HOSTILE)));
		return answer;
	}

	private static String body(MockHttpServletResponse answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Set<UUID> mails() {
		return this.jdbc.sql("select id from outgoing_mail")
			.query(UUID.class)
			.list()
			.stream()
			.collect(Collectors.toCollection(HashSet::new));
	}

	private String rendered(UUID mail) {
		return this.jdbc
			.sql("""
					select template, recipient_name, model::text, link_id, exam_centre_id from outgoing_mail where id = ?""")
			.param(mail)
			.query((row, number) -> {
				UUID centre = row.getObject(5, UUID.class);
				MailRenderer.Rendered rendered = this.renderer.render(row.getString(1), row.getString(2),
						this.json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {
						}), row.getObject(4, UUID.class), (centre != null) ? new ExamCentreId(centre) : null);
				return rendered.subject() + rendered.text() + rendered.html();
			})
			.single();
	}

}
