package fr.cqpm.shared.web;

import java.util.List;

import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What no page of ours sends is refused as such, whatever the form. */
@ApplicationTest
class ForgedRequestsTests {

	@Autowired
	MockMvcTester web;

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	Registrations registrations;

	ExamCentreId centre;

	Actor staff;

	DossierId dossier;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
	}

	@ParameterizedTest
	@CsvSource({ "commission, seen, x", "commission, seen, 2147483648", "commission, members, x",
			"commission, members, ''", "commission, members[x], ''", "commission, members[-1], ''",
			"commission, president, 0", "plan, capacities[20].reason, x", "plan, capacities[0].methods, ''",
			"plan, capacities[0].methods, MAGIC", "plan, version, x", "inscription, version, x",
			"inscription, trainers[9].name, x", "inscription, noCompany, perhaps" })
	void aValueThatNoPageSendsIsNoForm(String form, String field, String value) {
		assertThat(visitor(this.staff).post(address(form), field, value).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "commission, seen.class, x", "commission, class.module.name, x", "commission, members[0].x, y",
			"commission, president.x[0].y, z", "plan, version[300], x", "inscription, id.leastSignificantBits, 1" })
	void aNameThatMeansNothingIsOverlooked(String form, String field, String value) {
		assertThat(visitor(this.staff).post(address(form), field, value).status()).isIn(302, 400, 404, 422);
	}

	@Test
	void aHiddenFieldLeftOutIsNotFound() {
		assertThat(visitor(this.staff)
			.post("/candidats/nouveau", "version", "0", "birthName", "Fictive", "firstNames", "Camille", "sex", "F",
					"birthDate", "1990-05-17", "bornIn", "ABROAD", "birthCountry", "Belgique", "email",
					"a@exemple.test", "pathway", "TRAINING", "registeredOn", "2026-01-12", "noCompany", "true")
			.status()).isEqualTo(404);
		assertThat(visitor(this.staff).post(address("plan"), "version", "0", "capacities[0].number", "0").status())
			.isEqualTo(404);
	}

	@Test
	void aFormTooShortToShowAgainIsRefused() {
		this.world.person(this.centre, Role.JURY_MEMBER);
		assertThat(visitor(this.staff).post(address("plan"), "version", "0", "agreedOn", "x").status()).isEqualTo(404);
		assertThat(visitor(this.staff).post(address("plan"), "version", "77").status()).isEqualTo(404);
		assertThat(visitor(this.staff).post("/sessions/nouvelle", "centre", this.centre.value().toString(), "date", "x")
			.status()).isEqualTo(409);
	}

	@Test
	void aPlanThatNamesACapacityTwiceIsNotKept() {
		Document page = visitor(this.staff).get(address("plan")).document();
		assertThat(visitor(this.staff).submit(page, "form.form", "capacities[0].number", "7", "agreedName", "Autre")
			.status()).isEqualTo(404);
		assertThat(visitor(this.staff).get(address("plan")).status()).isEqualTo(200);
	}

	@Test
	void aMarkThatDoesNotExistErasesNone() {
		Actor assessor = this.world.person(this.centre, Role.ASSESSOR);
		this.panels.sitting(this.staff, this.dossier, List.of(assessor, this.world.person(this.centre, Role.ASSESSOR)));
		String capacity = "/evaluations/" + this.dossier.value() + "/capacites/1";
		assertThat(visitor(assessor).post(capacity, "value[0]", "MET", "seen[0]", "0").status()).isEqualTo(302);
		assertThat(visitor(assessor).post(capacity, "value[0]", "ADMISSIBLE", "seen[0]", "1").status()).isEqualTo(400);
		assertThat(visitor(assessor).get("/evaluations/" + this.dossier.value())
			.document()
			.select("[name='value[0]'][value=MET][checked]")).isNotEmpty();
	}

	@Test
	void theIdOfSomethingElsewhereIsRefusedAndNotOverwritten() {
		ExamCentreId elsewhere = this.world.centre();
		Actor foreignStaff = this.world.staff(elsewhere);
		DossierId foreign = this.world.registered(foreignStaff, elsewhere);
		String name = birthName(foreignStaff, foreign);
		assertThat(visitor(this.staff)
			.post("/candidats/nouveau", "version", "0", "id", foreign.value().toString(), "centre",
					this.centre.value().toString(), "edition", edition(), "birthName", "Intruse", "firstNames",
					"Camille", "sex", "F", "birthDate", "1990-05-17", "bornIn", "ABROAD", "birthCountry", "Belgique",
					"email", "b@exemple.test", "pathway", "TRAINING", "registeredOn", "2026-01-12", "noCompany", "true",
					"confirmed", "true")
			.status()).isEqualTo(409);
		assertThat(birthName(foreignStaff, foreign)).isEqualTo(name);
	}

	@Test
	void theCharacterNulIsNoText() {
		assertThat(this.web.post()
			.uri("/connexion")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("email", "a\0b@exemple.test")
			.param("password", "enclume")).hasRedirectedUrl("/connexion?erreur");
		assertThat(visitor(this.staff).post(address("avis/dispense"), "reason", "Motif\0").status()).isEqualTo(302);
	}

	private String birthName(Actor actor, DossierId id) {
		return World.within(actor, () -> this.registrations.get(actor, id)).candidate().birthName();
	}

	private String edition() {
		return visitor(this.staff).get("/candidats/nouveau").field("edition");
	}

	private String address(String form) {
		return "/dossiers/" + this.dossier.value() + "/" + form;
	}

	private Visitor visitor(Actor actor) {
		return new Visitor(this.web, actor);
	}

}
