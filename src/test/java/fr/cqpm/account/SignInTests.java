package fr.cqpm.account;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class SignInTests {

	private static final String PASSWORD = "tournesol-enclume-7";

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Links links;

	@Autowired
	Administration administration;

	@Autowired
	AdministrationJournal journal;

	@Autowired
	ExamCentres centres;

	@Autowired
	Statements statements;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester web;

	private ExamCentreId centre;

	private Actor staff;

	private String email;

	@BeforeEach
	void person() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.email = this.people.get(id()).email();
		this.passwords.set(id(), PASSWORD);
	}

	@Test
	void opensASessionThatLeadsToTheRolesPage() {
		MvcTestResult signedIn = signIn(this.email, PASSWORD);
		assertThat(signedIn).hasRedirectedUrl("/accueil");
		assertThat(this.web.get().uri("/accueil").cookie(session(signedIn))).hasRedirectedUrl("/tableau-de-bord");
	}

	@Test
	void saysTheSameOfAnUnknownAddressAndAWrongPassword() {
		assertThat(signIn(this.email, "ce n’est pas le bon")).hasRedirectedUrl("/connexion?erreur");
		assertThat(signIn("personne." + UUID.randomUUID() + "@exemple.test", PASSWORD))
			.hasRedirectedUrl("/connexion?erreur");
	}

	@Test
	void theAddressTypedStandsThereAgainOnce() {
		Cookie visit = session(signIn(this.email, "ce n’est pas le bon"));
		String field = "value=\"" + this.email + "\"";
		assertThat(this.web.get().uri("/connexion?erreur").cookie(visit)).bodyText()
			.contains(field, "Erreur\u00a0: Connexion", "La connexion n’a pas abouti");
		assertThat(this.web.get().uri("/connexion?erreur").cookie(visit)).bodyText().doesNotContain(field);
	}

	@Test
	void slowsDownWhoeverGuesses() {
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(signIn(this.email, "essai " + attempt)).hasRedirectedUrl("/connexion?erreur");
		}
		assertThat(signIn(this.email, PASSWORD)).hasRedirectedUrl("/connexion?patience");
	}

	@Test
	void refusesAPostWithoutItsToken() {
		assertThat(this.web.post().uri("/connexion").param("email", this.email).param("password", PASSWORD))
			.hasStatus(403);
	}

	@Test
	void whatIsNowhereIsNotFoundByWhoIsSignedIn() {
		Cookie session = session(signIn(this.email, PASSWORD));
		for (String nowhere : List.of("/nulle-part", "/candidats/nulle-part", "/error", "/actuator/env")) {
			assertThat(this.web.get().uri(nowhere).cookie(session)).as(nowhere).hasStatus(404);
			assertThat(this.web.get().uri(nowhere)).as(nowhere).hasRedirectedUrl("/connexion");
		}
	}

	/** Among them the character that PostgreSQL cannot compare with. */
	@Test
	void aCookieThatIsNoSessionIsOverlooked() {
		for (String cookie : List.of("AAAA", "YQ==", "'", "x".repeat(4000))) {
			assertThat(this.web.get().uri("/connexion").cookie(new Cookie("session", cookie))).as(cookie).hasStatusOk();
		}
	}

	@Test
	void aRoleTakenBackEndsTheSession() {
		Cookie session = session(signIn(this.email, PASSWORD));
		assertThat(this.web.get().uri("/administration").cookie(session)).hasStatus(403);
		this.people.withdraw(id(), Role.CENTRE_STAFF, this.centre);
		assertThat(this.web.get().uri("/candidats").cookie(session)).hasRedirectedUrl("/connexion");
		Cookie again = session(signIn(this.email, PASSWORD));
		assertThat(this.web.get().uri("/candidats").cookie(again)).hasStatus(403);
	}

	@Test
	void aNewPasswordOrASuspensionEndsTheSession() {
		Cookie session = session(signIn(this.email, PASSWORD));
		assertThat(this.web.get().uri("/referentiels").cookie(session)).hasStatusOk();
		this.passwords.set(id(), "autre-enclume-tournesol");
		assertThat(this.web.get().uri("/referentiels").cookie(session)).hasRedirectedUrl("/connexion");
		Cookie again = session(signIn(this.email, "autre-enclume-tournesol"));
		this.people.enable(id(), false);
		assertThat(this.web.get().uri("/referentiels").cookie(again)).hasRedirectedUrl("/connexion");
		assertThat(signIn(this.email, "autre-enclume-tournesol")).hasRedirectedUrl("/connexion?erreur");
	}

	@Test
	void aPasswordLinkSetsOnePasswordOnce() {
		UUID link = this.links.create(Purpose.PASSWORD, id().value(), null, null);
		String path = this.links.path(link);
		assertThat(this.web.get().uri(path)).hasStatusOk();
		assertThat(this.web.get().uri(path)).as("looking uses nothing up").hasStatusOk();
		assertThat(choose(path, "court")).hasStatus(422);
		assertThat(choose(path, "cheval pile agrafe")).hasRedirectedUrl("/connexion");
		assertThat(choose(path, "un autre encore, plus tard")).hasStatus(404);
		assertThat(signIn(this.email, "cheval pile agrafe")).hasRedirectedUrl("/accueil");
	}

	@Test
	void whoeverAsksForLinksBuriesNobodyInMails() {
		UUID link = this.links.create(Purpose.PASSWORD, id().value(), null, null);
		for (int i = 0; i < 5; i++) {
			assertThat(this.web.post().uri("/mot-de-passe/oublie").with(csrf()).param("email", this.email))
				.hasRedirectedUrl("/mot-de-passe/envoye");
		}
		assertThat(this.jdbc.sql("select count(*) from outgoing_mail where recipient = ?")
			.param(this.email)
			.query(Long.class)
			.single()).isEqualTo(3);
		assertThat(this.web.get().uri(this.links.path(link))).as("the link already mailed").hasStatusOk();
	}

	@Test
	void anAdministratorOpensAccountsAndNoDossier() {
		Actor administrator = this.world.person(this.centre, Role.ADMINISTRATOR);
		this.passwords.set(administrator.requirePerson(), PASSWORD);
		Cookie session = session(signIn(this.people.get(administrator.requirePerson()).email(), PASSWORD));
		String address = "nouvelle." + UUID.randomUUID() + "@exemple.test";
		MvcTestResult opened = this.web.post()
			.uri("/administration/personnes/nouvelle")
			.cookie(session)
			.with(csrf())
			.param("givenName", "Claude")
			.param("familyName", "Fictive")
			.param("email", address)
			.exchange();
		assertThat(opened).hasStatus3xxRedirection();
		PersonId id = this.people.byEmail(address).orElseThrow().id();
		assertThat(grant(session, id, "ASSESSOR", this.centre.value().toString())).hasStatus3xxRedirection();
		assertThat(grant(session, id, "ASSESSOR", this.centre.value().toString())).hasStatus3xxRedirection();
		assertThat(grant(session, id, "ADMINISTRATOR", "")).hasStatus3xxRedirection();
		assertThat(this.people.holding(Role.ASSESSOR, this.centre)).extracting(PersonView::email).contains(address);
		assertThat(this.web.get().uri("/tableau-de-bord").cookie(session)).hasStatus(403);
		assertThat(this.web.get().uri("/administration/journal").cookie(session)).hasStatusOk();
		assertThat(this.journal.entries(administrator)
			.stream()
			.filter((entry) -> entry.subject().equals("Claude Fictive") && entry.actor().equals(administrator.name())))
			.extracting(AdministrationJournal.Entry::words, AdministrationJournal.Entry::detail)
			.containsExactly(tuple("Rôle attribué", "Administration"),
					tuple("Rôle attribué", "Évaluation, " + centreName()), tuple("Compte ouvert", address));
	}

	private MvcTestResult grant(Cookie session, PersonId id, String role, String centre) {
		return this.web.post()
			.uri("/administration/personnes/" + id.value() + "/roles")
			.cookie(session)
			.with(csrf())
			.param("role", role)
			.param("centre", centre)
			.exchange();
	}

	private String centreName() {
		return this.centres.get(this.centre).name();
	}

	@Test
	void knowsWhoActsInTwoStatements() throws Exception {
		Cookie session = session(signIn(this.email, PASSWORD));
		// The first page of a session puts its CSRF token there
		this.web.get().uri("/aide").cookie(session).exchange();
		// MockMvc would hand the last request's context on, and save it
		TestSecurityContextHolder.clearContext();
		assertThat(this.statements.during(() -> this.web.get().uri("/aide").cookie(session).exchange()))
			.as("session and actor")
			.hasSize(2);
	}

	private MvcTestResult signIn(String address, String password) {
		return this.web.post()
			.uri("/connexion")
			.with(csrf())
			.param("email", address)
			.param("password", password)
			.exchange();
	}

	private MvcTestResult choose(String path, String password) {
		return this.web.post().uri(path).with(csrf()).param("password", password).exchange();
	}

	private static Cookie session(MvcTestResult result) {
		return result.getResponse().getCookie("session");
	}

	private PersonId id() {
		return this.staff.requirePerson();
	}

}
