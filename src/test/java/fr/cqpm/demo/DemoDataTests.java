package fr.cqpm.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import fr.cqpm.account.SignInHints.Hint;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.CentreScope;
import fr.cqpm.shared.database.DatabaseRoles;
import fr.cqpm.shared.database.TrustedServer;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.tracking.DossierOverview;
import fr.cqpm.tracking.Stage;
import fr.cqpm.support.Statements;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The fictitious data as a visitor finds them, in a database of their own. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({ "test", "demo" })
@Import(fr.cqpm.support.TestConfiguration.class)
class DemoDataTests {

	@Autowired
	DemoData data;

	@Autowired
	DemoCast cast;

	@Autowired
	DemoCalendar calendar;

	@Autowired
	DemoAccounts accounts;

	@Autowired
	DossierOverview overview;

	@Autowired
	MockMvcTester web;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Statements statements;

	@Test
	void aDossierStandsAtEachStage() {
		assertThat(DemoDossier.values()).allSatisfy((dossier) -> assertThat(stage(dossier)).isNotNull())
			.extracting(this::stage)
			.contains(Stage.values());
		assertThat(DemoStage.values())
			.allSatisfy((stage) -> assertThat(DemoDossier.values()).anyMatch((dossier) -> dossier.isAt(stage)));
	}

	private Stage stage(DemoDossier dossier) {
		Actor staff = DemoFile.of(dossier, this.cast, this.calendar).staff();
		return staff.scope().call(() -> this.overview.of(staff, dossier.id())).way().stage();
	}

	@Test
	void everyListedAccountSignsIn() throws Exception {
		String page = this.web.get().uri("/connexion").exchange().getResponse().getContentAsString();
		List<Hint> hints = this.accounts.hints();
		assertThat(hints).hasSizeGreaterThan(DemoPerson.values().length).allSatisfy((hint) -> {
			assertThat(page).contains(hint.name(), hint.email());
			assertThat(home(hint)).as(hint.name()).hasStatusOk();
		});
	}

	/** The page that this person sees first. */
	private MvcTestResult home(Hint hint) {
		MvcTestResult signedIn = signIn(hint.email());
		assertThat(signedIn).as(hint.name()).hasRedirectedUrl("/accueil");
		Cookie session = signedIn.getResponse().getCookie("session");
		MvcTestResult entered = this.web.get().uri("/accueil").cookie(session).exchange();
		return this.web.get().uri(entered.getResponse().getRedirectedUrl()).cookie(session).exchange();
	}

	private MvcTestResult signIn(String email) {
		return this.web.post()
			.uri("/connexion")
			.with(csrf())
			.param("email", email)
			.param("password", this.accounts.password())
			.exchange();
	}

	/** With session and actor, whatever stands in the base. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			helene.fictive     | /tableau-de-bord              | 7
			helene.fictive     | /candidats                    | 4
			helene.fictive     | /sessions                     | 6
			helene.fictive     | /dossiers/SARAH               | 8
			bruno.imaginaire   | /mes-evaluations              | 5
			bruno.imaginaire   | /evaluations/SARAH            | 8
			bruno.imaginaire   | /evaluations/SARAH/commission | 18
			bruno.imaginaire   | /evaluations/SARAH/synthese   | 20
			claire.patron      | /deliberations                | 4
			ines.maquette      | /mon-dossier                  | 10
			ines.maquette      | /mon-dossier/preuves          | 19
			ines.maquette      | /mon-dossier/rapport          | 15
			ines.maquette      | /mon-dossier/annexes          | 11
			ines.maquette      | /mon-dossier/passages         | 19
			ines.maquette      | /mon-dossier/verifier         | 27
			bruno.imaginaire   | /rapports/SARAH/lire          | 18
			bruno.imaginaire   | /rapports/SARAH/fichiers      | 14
			agnes.ressource    | /plans-transmis               | 4
			alix.demonstration | /administration               | 3
			""")
	void mainPagesCostFewStatements(String who, String page, int most) throws Exception {
		Cookie session = signIn(who + "@exemple.test").getResponse().getCookie("session");
		String address = page.replace("SARAH", DemoDossier.SARAH.id().value().toString());
		assertThat(this.web.get().uri(address).cookie(session)).hasStatusOk();
		// MockMvc would hand the last request's context on, and save it
		TestSecurityContextHolder.clearContext();
		List<String> sent = this.statements.during(() -> this.web.get().uri(address).cookie(session).exchange());
		assertThat(sent).hasSizeLessThanOrEqualTo(most);
	}

	@Test
	void loadingTwiceChangesNothing() {
		Map<String, String> before = prints();
		assertThat(before).containsKeys("dossier", "report_chunk", "jury_declaration", "journal_entry",
				"outgoing_mail");
		assertThat(before.get("dossier")).startsWith(DemoDossier.values().length + " rows ");
		this.data.load();
		assertThat(prints()).isEqualTo(before);
	}

	/** Each table with how many rows it has and what they hold, sessions aside. */
	private Map<String, String> prints() {
		Set<ExamCentreId> centres = Arrays.stream(DemoCentre.values())
			.map(this.cast::centre)
			.collect(Collectors.toSet());
		return new CentreScope(centres, Set.of(), true).call(() -> this.transaction.execute((status) -> this.jdbc
			.sql("select table_name from information_schema.tables where table_schema = 'public'"
					+ " and table_name not like 'spring_session%'")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toMap((table) -> table, this::print, (one, other) -> one, TreeMap::new))));
	}

	private String print(String table) {
		return this.jdbc
			.sql("select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t")
			.query(String.class)
			.single();
	}

	/** Writing a report takes a second: the dossiers of one sector share theirs. */
	@TestConfiguration(proxyBeanMethods = false)
	static class SharedReports {

		@Bean
		@Primary
		DemoReports sharedReports(PdfRenderer renderer) {
			Map<DemoSector, DemoReport> written = new ConcurrentHashMap<>();
			return new DemoReports(renderer) {

				@Override
				DemoReport write(DemoSector sector, DemoAuthor author) {
					return written.computeIfAbsent(sector, (first) -> super.write(first, author));
				}

			};
		}

	}

	/** Empty, whatever the other tests run on: other centres' data keep the demo out. */
	@TestConfiguration(proxyBeanMethods = false)
	static class OwnDatabase {

		@Bean(destroyMethod = "close")
		EmbeddedPostgres server() throws IOException {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setRegisterShutdownHook(false)
				.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("encoding", "UTF8")
				.start();
			DatabaseRoles.prepare(server.getPostgresDatabase(), "demo");
			return server;
		}

		@Bean
		JdbcConnectionDetails application(EmbeddedPostgres server) {
			return trusted(server).application();
		}

		@Bean
		FlywayConnectionDetails owner(EmbeddedPostgres server) {
			return trusted(server).owner();
		}

		private static TrustedServer trusted(EmbeddedPostgres server) {
			return new TrustedServer("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/demo");
		}

	}

}
