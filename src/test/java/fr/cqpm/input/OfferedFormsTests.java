package fr.cqpm.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.input.Explorer.Sample;
import fr.cqpm.input.Web.Answer;
import fr.cqpm.input.Web.File;
import fr.cqpm.input.Web.Request;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.SecurityHeaders;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.SampleFiles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms that pages offer, sent as they are but without their token, where no page
 * offers them, and twice.
 */
@ApplicationTest
@Tag("proof")
class OfferedFormsTests {

	private static final Logger logger = LoggerFactory.getLogger(OfferedFormsTests.class);

	private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 422);

	/**
	 * Sent again on purpose, each time as an act of its own: mails, letters, and the last
	 * opening of a link.
	 */
	private static final Set<String> EACH_TIME = Set.of("POST /administration/personnes/{id}/invitation",
			"POST /avis/{token}/commencer", "POST /avis/{token}/pas-moi", "POST /compte/mot-de-passe",
			"POST /dossiers/{id}/avis", "POST /dossiers/{id}/avis/{invitation}/relance",
			"POST /dossiers/{id}/avis/{invitation}/lettre");

	@Autowired
	BeanFactory beans;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	private final Filling filling = new Filling(new Random(7));

	private final List<String> findings = new ArrayList<>();

	private List<Endpoint> endpoints;

	private Rows rows;

	private Cast cast;

	private Web web;

	private Explorer explorer;

	@BeforeEach
	void explore() {
		this.rows = new Rows(this.jdbc, this.transactions);
		this.endpoints = Endpoint.all(this.mapping);
		this.cast = new Cast(this.beans);
		this.web = new Web(this.mvc);
		this.explorer = new Explorer(this.web, this.endpoints).explore(this.cast);
	}

	/** In this order, since only the last changes anything. */
	@Test
	void areRefusedWithoutTheirTokenAndInTheWrongStageAndTakenOnce() {
		withoutToken();
		inTheWrongStage();
		twice();
		assertThat(this.findings).isEmpty();
	}

	private void withoutToken() {
		Map<String, String> before = this.rows.state(this.cast.centre);
		int sent = 0;
		for (Endpoint endpoint : posts()) {
			if (endpoint.matches(SecurityHeaders.REPORTS)) {
				continue;
			}
			Sample sample = this.explorer.samples(endpoint).stream().findFirst().orElse(null);
			Guest guest = (sample != null) ? sample.guest() : this.cast.guest("staff");
			String address = (sample != null) ? sample.address()
					: endpoint.pattern().getPatternString().replaceAll("\\{[^/]*\\}", UUID.randomUUID().toString());
			Request request = (sample != null) ? request(address, sample)
					: new Request(HttpMethod.POST, address, Map.of(), null, null, true);
			Answer answer = send(guest, request.withoutToken());
			if (answer.status() != 403) {
				this.findings.add("Without its token " + answer.status() + ": " + endpoint + " by " + guest);
			}
			sent++;
		}
		logger.info("{} forms sent without their token", sent);
		assertThat(sent).isPositive();
		assertThat(Rows.changed(before, this.rows.state(this.cast.centre))).isEmpty();
	}

	private void inTheWrongStage() {
		int sent = 0;
		for (Endpoint endpoint : posts()) {
			for (Map.Entry<String, Sample> offer : offers(endpoint).entrySet()) {
				sent += elsewhere(endpoint, offer.getValue());
				break;
			}
		}
		logger.info("{} forms sent where no page offers them", sent);
		assertThat(sent).isPositive();
	}

	/** Sends that form where it is not offered to anybody of the same role. */
	private int elsewhere(Endpoint endpoint, Sample sample) {
		Set<String> offered = offers(endpoint).keySet();
		String own = dossierIn(sample.address());
		int sent = 0;
		for (Guest guest : this.cast.guests) {
			if (!guest.role().equals(sample.guest().role())) {
				continue;
			}
			List<String> dossiers = own.isEmpty() ? List.of("") : ids();
			for (String dossier : dossiers) {
				String address = own.isEmpty() ? sample.address() : sample.address().replace(own, dossier);
				if (!offered.contains(place(guest, address)) && !isOffered(guest, address)) {
					Request request = request(address, sample);
					Map<String, List<String>> fields = new LinkedHashMap<>();
					request.fields()
						.forEach((name, values) -> fields.put(name,
								values.stream()
									.map((value) -> own.isEmpty() ? value : value.replace(own, dossier))
									.toList()));
					refused(endpoint, guest, new Request(HttpMethod.POST, address, fields, request.file(), null, true));
					sent++;
				}
			}
		}
		return sent;
	}

	/** Whether a page at the same address has that form. */
	private boolean isOffered(Guest guest, String address) {
		Answer page = this.web.get(guest, address);
		TestSecurityContextHolder.clearContext();
		return page.isPage() && Jsoup.parse(page.body())
			.select("main form[method=post]")
			.stream()
			.anyMatch((form) -> List.of("", address).contains(form.attr("action")));
	}

	/** Refused, or what was to be done is done already. */
	private void refused(Endpoint endpoint, Guest guest, Request request) {
		Map<String, String> before = this.rows.state(this.cast.centre);
		Answer answer = send(guest, request);
		Set<String> changed = Rows.changed(before, this.rows.state(this.cast.centre));
		boolean done = answer.status() == 302 && changed.isEmpty();
		if (!(REFUSED.contains(answer.status()) || done) || !changed.isEmpty()) {
			this.findings.add("In the wrong stage " + answer.status() + " " + answer.location() + " changed " + changed
					+ ": " + endpoint + " by " + guest + " for " + stage(request.address()) + ", sent "
					+ request.fields());
		}
	}

	/** Who is offered that form, and for what, with a sample of each. */
	private Map<String, Sample> offers(Endpoint endpoint) {
		return this.explorer.samples(endpoint)
			.stream()
			.filter((sample) -> sample.form() != null)
			.collect(Collectors.toMap((sample) -> place(sample.guest(), sample.address()), (sample) -> sample,
					(first, second) -> first, LinkedHashMap::new));
	}

	private String place(Guest guest, String address) {
		String dossier = dossierIn(address);
		return guest.role() + " " + (dossier.isEmpty() ? guest.name() : dossier);
	}

	private String dossierIn(String address) {
		return ids().stream().filter(address::contains).findFirst().orElse("");
	}

	private String stage(String address) {
		return this.cast.dossiers.entrySet()
			.stream()
			.filter((entry) -> address.contains(entry.getValue().value().toString()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(address);
	}

	private List<String> ids() {
		return this.cast.dossiers.values().stream().map(DossierId::value).map(UUID::toString).toList();
	}

	private void twice() {
		Set<String> again = new TreeSet<>();
		int sent = 0;
		for (Endpoint endpoint : posts()) {
			for (Sample sample : offers(endpoint).values()) {
				Request request = request(sample.address(), sample);
				Answer first = send(sample.guest(), request);
				Map<String, String> before = this.rows.state(this.cast.centre);
				Answer second = send(sample.guest(), request);
				Set<String> changed = Rows.changed(before, this.rows.state(this.cast.centre));
				if (first.status() >= 500 || second.status() >= 500) {
					this.findings.add("Twice " + first.status() + " " + second.status() + ": " + endpoint + " by "
							+ sample.guest() + " " + second.failure());
				}
				if (first.status() == 302 && !changed.isEmpty()) {
					again.add(endpoint.toString());
				}
				sent++;
			}
		}
		logger.info("{} forms sent twice; these wrote again: {}", sent, again);
		assertThat(sent).isPositive();
		again.removeAll(EACH_TIME);
		again.forEach((endpoint) -> this.findings.add("Done twice: " + endpoint));
	}

	private List<Endpoint> posts() {
		return this.endpoints.stream().filter(Endpoint::isPost).toList();
	}

	private Request request(String address, Sample sample) {
		if (sample.form() == null) {
			return new Request(HttpMethod.POST, address, Map.of(), null, null, true);
		}
		boolean file = sample.form().attr("enctype").startsWith("multipart");
		return new Request(HttpMethod.POST, address, this.filling.fill(sample.form()),
				file ? new File(sample.form().selectFirst("input[type=file]").attr("name"), "rapport.pdf",
						SampleFiles.pdf(1)) : null,
				null, true);
	}

	private Answer send(Guest guest, Request request) {
		try {
			return this.web.send(guest, request);
		}
		finally {
			TestSecurityContextHolder.clearContext();
		}
	}

}
