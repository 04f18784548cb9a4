package fr.cqpm.marking.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What the grid costs in a real session: statements, bytes and scripts. */
@ApplicationTest
class GridCostTests {

	private static final Logger logger = LoggerFactory.getLogger(GridCostTests.class);

	private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

	/**
	 * Not the reader of the report and the list of what was refused, which come later.
	 */
	private static final Pattern LOADED = Pattern
		.compile("(?:errors|submit|print|sign-out|marking(?!-report|-waiting).*)\\.js");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	ReportWorld reports;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Statements statements;

	private DossierId dossier;

	private Cookie session;

	@BeforeEach
	void aDepositedReportAndAMemberSignedIn() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		this.dossier = this.world.transmitted(staff, centre);
		List<Actor> members = this.commissions.assessors(centre, 3);
		this.commissions.sitting(staff, this.dossier, members);
		this.reports.depositWhole(this.world.candidate(staff, this.dossier), this.dossier);
		this.session = signIn(members.getFirst());
	}

	private Cookie signIn(Actor actor) {
		this.passwords.set(actor.requirePerson(), "cheval pile agrafe");
		return this.mvc.post()
			.uri("/connexion")
			.with(csrf())
			.param("email", this.people.get(actor.requirePerson()).email())
			.param("password", "cheval pile agrafe")
			.exchange()
			.getResponse()
			.getCookie("session");
	}

	@Test
	void gridTakesEightStatementsAtMostAndSixtyKilobytes() throws Exception {
		grid();
		MvcTestResult[] page = new MvcTestResult[1];
		List<String> sent = counted(() -> page[0] = grid());
		int bytes = page[0].getResponse().getContentAsByteArray().length;
		logger.info("The grid: {} statements, {} bytes", sent.size(), bytes);
		assertThat(sent).hasSizeLessThanOrEqualTo(8);
		assertThat(bytes).isLessThan(60_000);
	}

	/** The first one freezes the plan, too. */
	@Test
	void oneMarkTakesEightStatementsAtMostInOneTransactionAndAShortAnswer() throws Exception {
		grid();
		String key = UUID.randomUUID().toString();
		saved(8, "1.1", "0", key);
		saved(7, "1.2", "0", UUID.randomUUID().toString());
		saved(6, "1.1", "0", key);
	}

	private void saved(int most, String criterion, String seen, String key) throws Exception {
		MvcTestResult[] answer = new MvcTestResult[1];
		List<String> sent = counted(() -> answer[0] = this.mvc.post()
			.uri("/evaluations/{id}/criteres/{criterion}", this.dossier.value(), criterion)
			.cookie(this.session)
			.with(csrf())
			.param("value", "MET")
			.param("comment", "x".repeat(4000))
			.param("seen", seen)
			.param("key", key)
			.exchange());
		assertThat(answer[0]).hasStatusOk();
		assertThat(answer[0]).bodyJson().extractingPath("version").isEqualTo(1);
		int bytes = answer[0].getResponse().getContentAsByteArray().length;
		logger.info("One mark: {} statements, answered in {} bytes", sent.size(), bytes);
		assertThat(bytes).isLessThan(1000);
		assertThat(sent).hasSizeLessThanOrEqualTo(most);
		assertThat(sent).filteredOn((statement) -> statement.contains("set_config('app.read'")).hasSize(1);
	}

	@Test
	void ownScriptsOfTheGridStayBelowThirtyKilobytes() throws IOException {
		try (Stream<Path> files = Files.walk(SCRIPTS)) {
			long bytes = files.filter((file) -> LOADED.matcher(file.getFileName().toString()).matches())
				.mapToLong((file) -> file.toFile().length())
				.sum();
			logger.info("Own scripts that the grid loads: {} bytes", bytes);
			assertThat(bytes).isLessThan(30_000);
		}
	}

	private MvcTestResult grid() {
		MvcTestResult page = this.mvc.get()
			.uri("/evaluations/{id}", this.dossier.value())
			.cookie(this.session)
			.exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

	/** Without the last request's context, which MockMvc would hand on. */
	private List<String> counted(Statements.Work work) throws Exception {
		TestSecurityContextHolder.clearContext();
		return this.statements.during(work);
	}

}
