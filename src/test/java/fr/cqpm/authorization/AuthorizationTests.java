package fr.cqpm.authorization;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.SecurityHeaders;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CentreFiles;
import fr.cqpm.support.FilesWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/authorization.md is what the application does, cell by cell. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class AuthorizationTests {

	/** Answered before any handler is asked. */
	private static final Set<String> FILTERED = Set.of("POST /connexion", "POST /deconnexion");

	/** Whom row security keeps to centres. */
	private static final Set<Who> IN_A_CENTRE = EnumSet.of(Who.CANDIDATE, Who.ASSESSOR, Who.PRESIDENT, Who.JUROR,
			Who.JURY_PRESIDENT, Who.STAFF);

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping handlers;

	@Autowired
	WebInvocationPrivilegeEvaluator addressRules;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	World world;

	@Autowired
	FilesWorld filesWorld;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	private Visits visits;

	private Traces traces;

	@BeforeAll
	void meet() {
		ExamCentreId here = this.world.centre();
		ExamCentreId elsewhere = this.world.centre();
		CentreFiles own = this.filesWorld.files(here);
		this.visits = new Visits(this.mvc, this.transactions, this.people, this.world, own, this.filesWorld.files(here),
				this.filesWorld.files(elsewhere));
		this.traces = new Traces(this.jdbc, this.transactions, Set.of(here, elsewhere));
	}

	static List<Endpoint> endpoints() {
		return Matrix.endpoints();
	}

	@Test
	void everyHandlerHasItsRowAndEveryRowItsHandler() {
		Set<String> rows = endpoints().stream().map(Endpoint::key).collect(Collectors.toCollection(TreeSet::new));
		rows.removeAll(FILTERED);
		assertThat(endpoints()).doesNotHaveDuplicates().extracting(Endpoint::key).doesNotHaveDuplicates();
		assertThat(rows).isEqualTo(Handlers.ofEveryProfile()).containsAll(Handlers.of(this.handlers));
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void everyCellAnswersAsItSays(Endpoint endpoint) {
		SoftAssertions cells = new SoftAssertions();
		this.visits.prepare(endpoint);
		List<String> before = this.traces.now();
		refused(endpoint, cells);
		cells.assertThat(this.traces.now()).as("what refused requests left").isEqualTo(before);
		allowed(endpoint, cells);
		cells.assertAll();
	}

	private void refused(Endpoint endpoint, SoftAssertions cells) {
		each(endpoint, true, (who, relation, expected) -> {
			cells.assertThat(this.visits.answer(endpoint, who, relation))
				.as("%s, %s", who, relation.label())
				.isEqualTo(Cell.status(expected));
		});
	}

	private void allowed(Endpoint endpoint, SoftAssertions cells) {
		each(endpoint, false,
				(who, relation, expected) -> cells
					.assertThat(endpoint.changes() ? this.visits.answerAndUndo(endpoint, who, relation)
							: this.visits.answer(endpoint, who, relation))
					.as("%s, %s", who, relation.label())
					.isEqualTo(expected));
	}

	private static void each(Endpoint endpoint, boolean refused, Visit visit) {
		for (Who who : Who.values()) {
			Cell cell = endpoint.cell(who);
			endpoint.relations(who)
				.stream()
				.filter((relation) -> cell.refuses(relation) == refused)
				.forEach((relation) -> visit.make(who, relation, cell.answer(relation)));
		}
	}

	/** Asked by nobody, who with a token would be sent to sign in, or answered. */
	@Test
	void everyFormWithoutItsTokenIsRefused() {
		SoftAssertions forms = new SoftAssertions();
		endpoints().stream()
			.filter((endpoint) -> endpoint.changes() && !endpoint.path().equals(SecurityHeaders.REPORTS))
			.forEach((endpoint) -> forms
				.assertThat(this.mvc.post()
					.uri(Addresses.fillWithNothing(endpoint.path()))
					.exchange()
					.getResponse()
					.getStatus())
				.as("%s", endpoint)
				.isEqualTo(403));
		forms.assertAll();
	}

	/** Row security would show it to them: here the services alone refuse. */
	@ParameterizedTest
	@MethodSource("endpoints")
	void anotherRoleInTheOtherCentreOpensNothing(Endpoint endpoint) {
		SoftAssertions cells = new SoftAssertions();
		this.visits.prepare(endpoint);
		for (Who who : IN_A_CENTRE) {
			Cell cell = endpoint.cell(who);
			if (endpoint.relations(who).contains(Relation.OTHER_CENTRE) && !cell.isClosed()
					&& cell.refuses(Relation.OTHER_CENTRE)) {
				cells.assertThat(this.visits.answerWithARoleThere(endpoint, who))
					.as("%s", who)
					.isEqualTo(Cell.status(cell.answer(Relation.OTHER_CENTRE)));
			}
		}
		cells.assertAll();
	}

	/**
	 * Two walls that say the same: where the table says 403 or « sign-in », the address
	 * rules alone refuse; elsewhere they let pass, and the service decides.
	 */
	@ParameterizedTest
	@MethodSource("endpoints")
	void theAddressRulesSayTheSame(Endpoint endpoint) {
		SoftAssertions cells = new SoftAssertions();
		for (Who who : Who.values()) {
			boolean open = this.addressRules.isAllowed("", Addresses.fillWithNothing(endpoint.path()),
					endpoint.method(), authentication(this.visits.actor(endpoint, who)));
			boolean answered = FILTERED.contains(endpoint.key()) || open;
			cells.assertThat(answered).as("open to %s", who).isEqualTo(!endpoint.cell(who).isClosed());
		}
		cells.assertAll();
	}

	private static Authentication authentication(@Nullable Actor actor) {
		if (actor == null) {
			return new AnonymousAuthenticationToken("key", "nobody",
					AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
		}
		Stream<GrantedAuthority> roles = actor.grants()
			.stream()
			.map((grant) -> new SimpleGrantedAuthority("ROLE_" + grant.role()));
		List<GrantedAuthority> all = new ArrayList<>(roles.toList());
		all.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
			.issuedAt(Requests.ALWAYS_RECENT)
			.build());
		UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated("me",
				null, all);
		authentication.setDetails(actor);
		return authentication;
	}

	/** One of somebody's requests. */
	private interface Visit {

		void make(Who who, Relation relation, String expected);

	}

}
