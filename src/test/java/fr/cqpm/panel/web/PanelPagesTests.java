package fr.cqpm.panel.web;

import java.util.List;

import fr.cqpm.account.NewPerson;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Siren;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of a commission's composition, independence and meetings. */
@ApplicationTest
class PanelPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	People people;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private List<Actor> members;

	@BeforeEach
	void aDossierAndTwoAssessors() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		this.members = this.commissions.assessors(this.centre, 2);
	}

	@Test
	void staffComposesTheCommission() throws Exception {
		Document page = page(this.staff, "/dossiers/{id}/commission", 200);
		assertThat(page.select("h1").text()).isEqualTo("Commission d’évaluation");
		assertThat(page.select("input[name=members]")).hasSize(2);
		MvcTestResult result = this.mvc.post()
			.uri("/dossiers/{id}/commission", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("members", id(0), id(1))
			.param("president", id(1))
			.param("presentationDate", "2026-12-03")
			.param("presentationTime", "14:00")
			.param("presentationPlace", "Salle 2")
			.exchange();
		assertThat(result).hasStatus3xxRedirection();
		Document after = page(this.staff, "/dossiers/{id}/commission", 200);
		assertThat(after.select("tbody tr").first().text()).contains("préside", "Pas encore déclarée");
		assertThat(after.select("[name=presentationTime]").val()).isEqualTo("14:00");
	}

	@Test
	void staffReadsTheMailsBeforeAnythingIsSaved() throws Exception {
		MvcTestResult shown = this.mvc.post()
			.uri("/dossiers/{id}/commission/apercu", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("members", id(0), id(1))
			.param("president", id(1))
			.param("interviewDate", "2099-12-03")
			.param("interviewTime", "14:00")
			.param("interviewPlace", "Salle 2")
			.param("interviewMinutes", "45")
			.exchange();
		assertThat(shown).hasStatus(200);
		Document page = Jsoup.parse(shown.getResponse().getContentAsString());
		assertThat(page.select("#apercu h2").text()).isEqualTo("3 courriels partiraient");
		assertThat(page.select("#apercu pre").text()).contains("Salle 2", "45 minutes", "pièce d’identité");
		assertThat(page.select("[name=interviewPlace]").val()).isEqualTo("Salle 2");
		assertThat(page.select("input[name=members][checked]")).hasSize(2);
		assertThat(page(this.staff, "/dossiers/{id}/commission", 200).select("#aujourdhui")).isEmpty();
	}

	@Test
	void meetingsAtTheSameTimeAreWarnedOf() throws Exception {
		assertThat(previewed("14:00")).doesNotContain("se chevauchent");
		assertThat(previewed("14:01")).contains("se chevauchent");
	}

	private String previewed(String presentationTime) throws Exception {
		MvcTestResult shown = this.mvc.post()
			.uri("/dossiers/{id}/commission/apercu", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("members", id(0), id(1))
			.param("president", id(1))
			.param("presentationDate", "2099-12-03")
			.param("presentationTime", presentationTime)
			.param("presentationPlace", "Salle 2")
			.param("interviewDate", "2099-12-03")
			.param("interviewTime", "14:30")
			.param("interviewPlace", "Salle 2")
			.exchange();
		assertThat(shown).hasStatus(200);
		return shown.getResponse().getContentAsString();
	}

	@Test
	void aLengthThatCannotBeIsRefusedAtItsField() throws Exception {
		MvcTestResult refused = this.mvc.post()
			.uri("/dossiers/{id}/commission/apercu", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("interviewDate", "2099-12-03")
			.param("interviewTime", "14:00")
			.param("interviewPlace", "Salle 2")
			.param("interviewMinutes", "1e9")
			.exchange();
		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(page.select(".error").text()).contains("5 à 600 minutes");
		assertThat(page.select("[name=interviewMinutes]").val()).isEqualTo("1e9");
	}

	@Test
	void whoIsNotIndependentIsRefusedWithTheirReasonAndTheFormKept() throws Exception {
		PersonId colleague = this.people
			.findOrCreate(new NewPerson("collegue-" + this.dossier.value() + "@exemple.test", "Sacha", "Exemple",
					"Mécanique fictive", new Siren("732829320")));
		this.people.grant(colleague, Role.ASSESSOR, this.centre);
		MvcTestResult result = this.mvc.post()
			.uri("/dossiers/{id}/commission", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("members", id(0), colleague.value().toString())
			.param("president", id(0))
			.param("interviewPlace", "visio")
			.exchange();
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(result.getResponse().getContentAsString());
		assertThat(page.title()).startsWith("Erreur : ");
		assertThat(page.select(".error").text()).contains("la date, l’heure et le lieu");
		MvcTestResult second = this.mvc.post()
			.uri("/dossiers/{id}/commission", this.dossier.value())
			.with(as(this.staff))
			.with(csrf())
			.param("seen", "0")
			.param("members", id(0), colleague.value().toString())
			.param("president", id(0))
			.exchange();
		assertThat(second).hasStatus(422);
		page = Jsoup.parse(second.getResponse().getContentAsString());
		assertThat(page.select(".error").text()).contains("Sacha Exemple ne peut pas siéger", "même SIREN");
		assertThat(page.select("input[name=members][checked]")).hasSize(2);
	}

	@Test
	void memberDeclaresTheirIndependence() throws Exception {
		this.commissions.compose(this.staff, this.dossier, this.members);
		Document page = page(this.members.get(0), "/evaluations/{id}/independance", 200);
		assertThat(page.select("input[name=conflict]")).hasSize(2);
		assertThat(declare(null, null)).hasStatus(422);
		assertThat(declare("true", "")).hasStatus(422);
		assertThat(declare("false", null)).hasRedirectedUrl("/evaluations/" + this.dossier.value());
		page(this.members.get(0), "/evaluations/{id}/presentation", 200);
	}

	@Test
	void memberIsLedToTheirDeclarationFirst() throws Exception {
		this.commissions.compose(this.staff, this.dossier, this.members);
		assertThat(this.mvc.get().uri("/evaluations/{id}/presentation", this.dossier.value()).with(as(member())))
			.hasRedirectedUrl("/evaluations/" + this.dossier.value() + "/independance");
	}

	@Test
	void memberRecordsTheInterview() throws Exception {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		MvcTestResult refused = hold("2026-03-02", id(0));
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select(".error").text())
			.contains("Au moins 2 membres");
		assertThat(hold("2026-02-30", id(0), id(1))).hasStatus(422);
		assertThat(hold("2026-03-02", id(0), id(1))).hasStatus3xxRedirection();
		Document page = page(member(), "/evaluations/{id}/entretien", 200);
		assertThat(page.select("[name=date]").val()).isEqualTo("2026-03-02");
		assertThat(page.select("input[name=present][checked]")).hasSize(2);
		assertThat(page.select("button:contains(Corriger)")).hasSize(1);
	}

	@Test
	void nobodyElseOpensThesePages() throws Exception {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		page(this.world.staff(this.world.centre()), "/dossiers/{id}/commission", 404);
		page(this.world.person(this.centre, Role.ASSESSOR), "/evaluations/{id}/independance", 404);
		page(this.world.person(this.centre, Role.ASSESSOR), "/evaluations/{id}/presentation", 404);
		page(this.world.person(this.world.centre(), Role.ASSESSOR), "/evaluations/{id}/entretien", 404);
	}

	private MvcTestResult declare(String conflict, String reason) {
		return this.mvc.post()
			.uri("/evaluations/{id}/independance", this.dossier.value())
			.with(as(member()))
			.with(csrf())
			.param("conflict", (conflict != null) ? conflict : "")
			.param("reason", (reason != null) ? reason : "")
			.exchange();
	}

	private MvcTestResult hold(String date, String... present) {
		return this.mvc.post()
			.uri("/evaluations/{id}/entretien", this.dossier.value())
			.with(as(member()))
			.with(csrf())
			.param("seen", "0")
			.param("date", date)
			.param("time", "09:30")
			.param("until", "10:45")
			.param("place", "visio")
			.param("present", present)
			.exchange();
	}

	private Actor member() {
		return this.members.get(0);
	}

	private String id(int member) {
		return this.members.get(member).requirePerson().value().toString();
	}

	private Document page(Actor actor, String uri, int status) throws Exception {
		MvcTestResult result = this.mvc.get().uri(uri, this.dossier.value()).with(as(actor)).exchange();
		assertThat(result).hasStatus(status);
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
