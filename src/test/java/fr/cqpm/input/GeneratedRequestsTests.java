package fr.cqpm.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import fr.cqpm.input.RequestGenerator.Generated;
import fr.cqpm.input.Web.Answer;
import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no page sends, to every handler there is: none fails, none says how the
 * application is made, what is refused changes nothing, and no column is written that the
 * form does not have. {@code -Dcqpm.test.seed=…} repeats a run.
 */
@ApplicationTest
class GeneratedRequestsTests {

	private static final Logger logger = LoggerFactory.getLogger(GeneratedRequestsTests.class);

	private static final int ALWAYS = 150;

	private static final int PROOF = 10_000;

	private static final long SEED = 20_261_122;

	/** Requests change what they meet: after so many there is a new centre. */
	private static final int STAGE = 2500;

	private static final Set<Integer> ANSWERS = Set.of(200, 204, 302, 303, 400, 401, 403, 404, 405, 406, 409, 411, 413,
			415, 422, 429);

	private static final List<String> TRACES = List.of("\tat ", "Exception", "java.lang", "org.springframework",
			"SQLState", "fr.cqpm.");

	/** Every reading of a report is in the journal. */
	private static final Set<String> READING = Set.of("journal_entry", "journal_payload", "report_reading");

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

	private final List<String> findings = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private int wrote;

	private Rows rows;

	@Test
	void changeNothingThatTheyMayNot() {
		send(ALWAYS, Long.getLong("cqpm.test.seed", SEED));
	}

	@Test
	@Tag("proof")
	void changeNothingThatTheyMayNotHoweverMany() {
		send(Integer.getInteger("cqpm.test.requests", PROOF), Long.getLong("cqpm.test.seed", SEED));
	}

	private void send(int count, long seed) {
		logger.info("{} generated requests with the seed {}", count, seed);
		Random random = new Random(seed);
		this.rows = new Rows(this.jdbc, this.transactions);
		List<Endpoint> endpoints = new ArrayList<>(Endpoint.all(this.mapping));
		for (int sent = 0; sent < count; sent += STAGE) {
			Collections.shuffle(endpoints, random);
			act(endpoints, sent, Math.min(count - sent, STAGE), random);
		}
		logger.info("{} requests to {} handlers answered {}; {} wrote", count, endpoints.size(), this.statuses,
				this.wrote);
		assertThat(this.findings).as("seed %d", seed).isEmpty();
		assertThat(this.statuses).as("some got in, some did not").containsKeys(200, 302, 403, 404);
		assertThat(this.wrote).as("requests that did something").isPositive();
	}

	private void act(List<Endpoint> endpoints, int from, int count, Random random) {
		Cast cast = new Cast(this.beans);
		Web web = new Web(this.mvc);
		Explorer explorer = new Explorer(web, endpoints).explore(cast);
		RequestGenerator generator = new RequestGenerator(web, explorer, cast, this.rows.properties(), random);
		logger.info("{} forms and pages offered", explorer.size());
		Map<String, String> foreign = this.rows.stateOf(cast.elsewhere);
		Map<String, String> before = this.rows.state(cast.centre);
		for (int i = 0; i < count; i++) {
			Generated generated = generator.next(endpoints.get((from + i) % endpoints.size()));
			Answer answer = web.send(generated.guest(), generated.request());
			TestSecurityContextHolder.clearContext();
			judge(generated, answer);
			Map<String, String> after = this.rows.state(cast.centre);
			judge(generated, answer, Rows.changed(before, after));
			before = after;
		}
		Set<String> changed = Rows.changed(foreign, this.rows.stateOf(cast.elsewhere));
		if (!changed.isEmpty()) {
			this.findings.add("Another centre's rows changed in " + changed);
		}
		for (String trace : List.of(Forgery.INTRUDER, Forgery.INTRUDING_ID)) {
			this.rows.holding(trace, cast.centre, cast.elsewhere)
				.forEach((table) -> this.findings.add("A column that no form has was written in " + table));
		}
	}

	private void judge(Generated generated, Answer answer) {
		this.statuses.merge(answer.status(), 1, Integer::sum);
		if (!ANSWERS.contains(answer.status())) {
			this.findings.add(answer.status() + " " + cause(answer.failure()) + ": " + generated);
		}
		TRACES.stream()
			.filter((trace) -> answer.body().contains(trace) && !generated.toString().contains(trace))
			.forEach((trace) -> this.findings.add("« " + trace + " » in the answer to " + generated));
	}

	/**
	 * What reads, and what is refused, changes nothing; the page that a form is taken
	 * from may be a report's, whose reading is journalled.
	 */
	private void judge(Generated generated, Answer answer, Set<String> changed) {
		this.wrote += changed.isEmpty() ? 0 : 1;
		boolean reads = !Set.of("POST", "PUT").contains(generated.request().method().name());
		boolean ofReport = generated.endpoint().pattern().getPatternString().startsWith("/rapports/")
				&& (answer.status() < 400 || !reads) && READING.containsAll(changed);
		if (!changed.isEmpty() && !ofReport && (reads || answer.status() >= 400)) {
			this.findings.add(answer.status() + " and yet changed " + changed + ": " + generated);
		}
	}

	private static String cause(Throwable failure) {
		StringBuilder causes = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			StackTraceElement[] trace = cause.getStackTrace();
			causes.append(cause.getClass().getSimpleName())
				.append(' ')
				.append(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
			for (StackTraceElement element : trace) {
				if (element.getClassName().startsWith("fr.cqpm.") && !element.getClassName().contains(".input.")) {
					causes.append(" at ").append(element);
					break;
				}
			}
			causes.append("; ");
		}
		return causes.toString();
	}

}
