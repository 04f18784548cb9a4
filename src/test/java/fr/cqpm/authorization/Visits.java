package fr.cqpm.authorization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.account.web.ConfirmationFilter;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.database.CentreScope;
import fr.cqpm.support.CentreFiles;
import fr.cqpm.support.Chunks;
import fr.cqpm.support.FilesWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Asks for each address as each of the roles, in every relation. */
final class Visits {

	/** The candidate's pages that only a deposited report has. */
	private static final List<String> AFTER_DEPOSIT = List.of("GET /mon-dossier/depot",
			"GET /mon-dossier/depot/recepisse.pdf");

	/** What a browser sends of a passkey. */
	/** Of who has an account, and of who has a link. */
	private static final Set<String> SIGN_IN = Set.of("/connexion", "/avis?session");

	private static final Map<String, String> BODIES = Map.of("/compte/cles", "{\"label\":\"Clé\"}", "/connexion/cle",
			"""
					{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"AAAA",\
					"authenticatorData":"AAAA","signature":"AAAA"},"clientExtensionResults":{}}""");

	private static final List<String> ACROSS_CENTRES = List.of("/avis/", "/plans-transmis/", "/administration/");

	private final MockMvcTester mvc;

	private final Forms forms;

	private final TransactionTemplate transactions;

	private final People people;

	/** Whose the relations are. */
	private final CentreFiles own;

	private final CentreFiles same;

	private final CentreFiles other;

	private final Actor resourceCentre;

	private final Actor administrator;

	private Cookie tutor;

	Visits(MockMvcTester mvc, TransactionTemplate transactions, People people, World world, CentreFiles own,
			CentreFiles same, CentreFiles other) {
		this.mvc = mvc;
		this.forms = new Forms(mvc);
		this.transactions = transactions;
		this.people = people;
		this.own = own;
		this.same = same;
		this.other = other;
		this.resourceCentre = world.person(own.centre(), Role.RESOURCE_CENTRE);
		this.administrator = world.person(own.centre(), Role.ADMINISTRATOR);
		this.tutor = begin();
	}

	/** Comes by the link of a mail, as the tutor does. */
	private Cookie begin() {
		Cookie session = this.mvc.post()
			.uri("/avis/" + this.own.id("tutor-link") + "/commencer")
			.with(csrf())
			.exchange()
			.getResponse()
			.getCookie("session");
		if (session == null) {
			throw new IllegalStateException("The tutor's link opened nothing");
		}
		return session;
	}

	/** Reads beforehand what would be sent: a page is asked for as whoever has it. */
	void prepare(Endpoint endpoint) {
		if (endpoint.changes()) {
			List.of(this.own, this.same, this.other).forEach((files) -> this.forms.fields(endpoint, files));
		}
	}

	/**
	 * What is answered: a status, or « sign-in » where no handler was asked but that
	 * page.
	 */
	String answer(Endpoint endpoint, Who who, Relation relation) {
		MvcResult result = request(endpoint, who, relation).exchange().getMvcResult();
		MockHttpServletResponse response = result.getResponse();
		if (result.getHandler() == null && SIGN_IN.contains(String.valueOf(response.getRedirectedUrl()))) {
			return "sign-in";
		}
		// What that page answers, to which a servlet container would forward
		return ConfirmationFilter.PAGE.equals(response.getForwardedUrl()) ? "403"
				: Integer.toString(response.getStatus());
	}

	/**
	 * The same, and nothing of it stays; except where the application itself changes to
	 * another centre's scope, which a transaction begun before could not follow.
	 */
	String answerAndUndo(Endpoint endpoint, Who who, Relation relation) {
		String answer = ACROSS_CENTRES.stream().anyMatch(endpoint.address()::startsWith)
				? answer(endpoint, who, relation) : undone(endpoint, who, relation);
		if (who == Who.TUTOR) {
			this.tutor = begin();
		}
		return answer;
	}

	private String undone(Endpoint endpoint, Who who, Relation relation) {
		Actor actor = actor(endpoint, who);
		CentreScope scope = (actor != null) ? actor.scope() : CentreScope.of(this.own.centre());
		return scope.call(() -> Objects.requireNonNull(this.transactions.execute((status) -> {
			status.setRollbackOnly();
			return answer(endpoint, who, relation);
		})));
	}

	/**
	 * What is answered about another centre's to somebody who holds some other role
	 * there: row security shows them that centre, so that the services alone refuse.
	 */
	String answerWithARoleThere(Endpoint endpoint, Who who) {
		PersonId person = Objects.requireNonNull(actor(endpoint, who)).requirePerson();
		Role another = (who == Who.JUROR || who == Who.JURY_PRESIDENT) ? Role.ASSESSOR : Role.JURY_MEMBER;
		Set<ExamCentreId> both = Set.of(this.own.centre(), this.other.centre());
		return new CentreScope(both, both, false)
			.call(() -> Objects.requireNonNull(this.transactions.execute((status) -> {
				status.setRollbackOnly();
				this.people.grant(person, another, this.other.centre());
				return answer(endpoint, who, Relation.OTHER_CENTRE);
			})));
	}

	private MockMvcRequestBuilder request(Endpoint endpoint, Who who, Relation relation) {
		String path = path(endpoint, relation);
		MockMvcRequestBuilder request = switch (endpoint.method()) {
			case "PUT" -> Chunks.sent(this.mvc.put().uri(path), FilesWorld.CHUNK).with(csrf());
			case "POST" -> form(endpoint, relation, this.mvc.post().uri(path));
			default -> this.mvc.get().uri(path);
		};
		Actor actor = actor(endpoint, who);
		if (who == Who.TUTOR) {
			return request.cookie(this.tutor);
		}
		return (actor != null) ? request.with(Requests.as(actor)) : request;
	}

	private String path(Endpoint endpoint, Relation relation) {
		return switch (relation) {
			case NONE -> Addresses.fillWithNothing(endpoint.path());
			case ASTRAY -> Addresses.fillAstray(endpoint.path(), this.own, this.same);
			default -> Addresses.fill(endpoint.path(), files(relation));
		};
	}

	private MockMvcRequestBuilder form(Endpoint endpoint, Relation relation, MockMvcRequestBuilder request) {
		MockMvcRequestBuilder filled = request.with(csrf());
		if (BODIES.containsKey(endpoint.path())) {
			return filled.contentType(MediaType.APPLICATION_JSON).content(BODIES.get(endpoint.path()));
		}
		for (Map.Entry<String, String> field : this.forms.fields(endpoint, files(relation))) {
			filled = filled.param(field.getKey(), field.getValue());
		}
		return filled;
	}

	private CentreFiles files(Relation relation) {
		return switch (relation) {
			case OWN, ASSIGNED, ASTRAY, NONE -> this.own;
			case SAME_CENTRE -> this.same;
			case OTHER_CENTRE -> this.other;
		};
	}

	/** Who that is, or {@code null} for nobody. */
	@Nullable Actor actor(Endpoint endpoint, Who who) {
		return switch (who) {
			case NOBODY -> null;
			case CANDIDATE -> this.own.candidate(dossierOf(endpoint));
			case TUTOR -> Actor.tutor(UUID.randomUUID(), "Entreprise", this.own.centre());
			case ASSESSOR -> this.own.assessor();
			case PRESIDENT -> this.own.president();
			case JUROR -> this.own.juror();
			case JURY_PRESIDENT -> this.own.juryPresident();
			case STAFF -> this.own.staff();
			case RESOURCE_CENTRE -> this.resourceCentre;
			case ADMINISTRATOR -> this.administrator;
		};
	}

	/** Which of the dossiers is the candidate's. */
	private static String dossierOf(Endpoint endpoint) {
		boolean deposited = endpoint.address().startsWith("/rapports") && !endpoint.changes();
		return (deposited || AFTER_DEPOSIT.contains(endpoint.toString())) ? "marking" : "writing";
	}

}
