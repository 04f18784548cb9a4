package fr.cqpm.marking.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Statements;
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

/** The grid on which an assessor marks alone, with and without a script. */
@ApplicationTest
class GridPagesTests {

	/** What a session in PostgreSQL adds to a request with a cookie. */
	private static final int SESSION = 1;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	MarkingWorld marking;

	@Autowired
	ReportWorld reports;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor president;

	private Actor member;

	@BeforeEach
	void aCommissionOfTwo() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		List<Actor> members = this.commissions.assessors(this.centre, 2);
		this.president = members.get(0);
		this.member = members.get(1);
		this.commissions.sitting(this.staff, this.dossier, members);
	}

	@Test
	void gridIsOneFormPerCapacity() throws Exception {
		Document page = page(this.member, "/evaluations/{id}", 200);
		assertThat(page.select(".capacity form")).hasSameSizeAs(page.select(".rail li"));
		assertThat(page.select("fieldset.criterion")).allMatch((row) -> row.select("input[type=radio]").size() >= 3);
		assertThat(page.select("#critere-3\\.2 input[value=NOT_APPLICABLE]")).hasSize(1);
		assertThat(page.select("#critere-1\\.1 input[value=NOT_APPLICABLE]")).isEmpty();
	}

	@Test
	void gridTakesTheSameStatementsWhateverItHolds() throws Exception {
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.commissions.sitting(this.staff, this.dossier, List.of(this.president, this.member));
		this.reports.depositWhole(this.world.candidate(this.staff, this.dossier), this.dossier);
		page(this.member, "/evaluations/{id}", 200);
		int before = count();
		this.marking.mark(this.member, this.dossier, Map.of(CriterionNumber.of(3, 2), MarkValue.NOT_APPLICABLE));
		assertThat(count()).isEqualTo(before).isLessThanOrEqualTo(8 - SESSION);
		Document page = page(this.member, "/evaluations/{id}", 200);
		assertThat(page.select("#critere-1\\.1").attr("data-proofs")).isEqualTo("0 1");
		assertThat(page.select(".capacity:first-child [data-evidence] p")).hasSize(2);
		assertThat(page.select(".capacity__coverage").first().text()).contains("2 cas sur 2");
		assertThat(page.select("#rapport")).hasSize(1);
		MvcTestResult result = this.mvc.get()
			.uri("/evaluations/{id}", this.dossier.value())
			.with(as(this.member))
			.exchange();
		assertThat(result.getResponse().getContentAsByteArray().length).isLessThanOrEqualTo(60_000);
	}

	@Test
	void capacityIsSavedWithoutAScript() throws Exception {
		assertThat(capacity("3", "3.2", "MET", "Vu en atelier", "0")).hasStatus3xxRedirection();
		Document page = page(this.member, "/evaluations/{id}", 200);
		assertThat(page.select("#critere-3\\.2 input[checked]").val()).isEqualTo("MET");
		assertThat(page.select("#critere-3\\.2 textarea").text()).isEqualTo("Vu en atelier");
		assertThat(page.select(".rail li:eq(2) .rail__tally").text()).startsWith("1/4");
	}

	@Test
	void refusedCapacityKeepsWhatWasTyped() throws Exception {
		MvcTestResult refused = capacity("3", "3.1", "NOT_APPLICABLE", "Saisie gardée", "0");
		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(page.title()).startsWith("Erreur : ");
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#critere-3.1");
		assertThat(page.select("#critere-3\\.1 textarea").text()).isEqualTo("Saisie gardée");
		assertThat(page.select("#critere-3\\.1 .error").text()).contains("sans objet");
		assertThat(page(this.member, "/evaluations/{id}", 200).select("#critere-3\\.1 textarea").text()).isEmpty();
	}

	@Test
	void staleCapacityShowsBothValues() throws Exception {
		capacity("1", "1.1", "MET", "Première page", "0");
		MvcTestResult stale = capacity("1", "1.1", "NOT_MET", "Seconde page", "0");
		assertThat(stale).hasStatus(422);
		Document page = Jsoup.parse(stale.getResponse().getContentAsString());
		assertThat(page.select("#critere-1\\.1 .notice").text()).contains("Satisfait — Première page");
		assertThat(page.select("#critere-1\\.1 textarea").text()).isEqualTo("Seconde page");
		assertThat(page.select("form:has(#critere-1\\.1) input[name=seen]").val()).isEqualTo("1,0,0,0");
	}

	@Test
	void answerIsSavedWhenGiven() throws Exception {
		MvcTestResult saved = answer("1.1", "MET", "", "0");
		assertThat(saved).hasStatusOk();
		assertThat(saved).bodyJson().extractingPath("version").isEqualTo(1);
		assertThat(saved).bodyJson().extractingPath("at").asString().matches("\\d\\d:\\d\\d");
		MvcTestResult stale = answer("1.1", "NOT_MET", "", "0");
		assertThat(stale).hasStatus(409);
		assertThat(stale).bodyJson().extractingPath("value").isEqualTo("MET");
		MvcTestResult refused = answer("3.2", "NOT_APPLICABLE", "", "0");
		assertThat(refused).hasStatus(422);
		assertThat(refused).bodyJson().extractingPath("reason").asString().contains("sans objet");
		assertThat(answer("99.1", "MET", "", "0")).hasStatus(404);
		assertThat(answer("n", "MET", "", "0")).hasStatus(404);
	}

	@Test
	void keyOfTheBrowserIsNeverCopied() {
		MvcTestResult key = this.mvc.post().uri("/mes-evaluations/cle").with(as(this.member)).with(csrf()).exchange();
		assertThat(key).hasStatusOk().hasHeader("Cache-Control", "no-store");
		assertThat(key).bodyJson().extractingPath("key").asString().hasSize(44);
	}

	@Test
	void notesGoWithTheirCapacityWithoutAScriptAllOrNothing() throws Exception {
		assertThat(noted("1", "MET", "Page 12", "0")).hasStatus3xxRedirection();
		assertThat(page(this.member, "/evaluations/{id}", 200).select("#notes-1 textarea").text()).isEqualTo("Page 12");
		MvcTestResult stale = noted("1", "NOT_MET", "Page 13", "0");
		assertThat(stale).hasStatus(422);
		Document page = Jsoup.parse(stale.getResponse().getContentAsString());
		assertThat(page.select(".error-summary a").eachAttr("href")).contains("#notes-1");
		assertThat(page.select("#notes-1 .notice").text()).contains("Page 12");
		assertThat(page.select("#notes-1 textarea").text()).isEqualTo("Page 13");
		assertThat(page.select("#notes-1 input").val()).isEqualTo("1");
	}

	private MvcTestResult noted(String capacity, String value, String note, String seen) {
		return this.mvc.post()
			.uri("/evaluations/{id}/capacites/{capacity}", this.dossier.value(), capacity)
			.with(as(this.member))
			.with(csrf())
			.param("value[0]", value)
			.param("seen", "0")
			.param("note", note)
			.param("noteSeen", seen)
			.exchange();
	}

	private int count() throws Exception {
		return this.statements.apartFromTheSession(() -> page(this.member, "/evaluations/{id}", 200)).size();
	}

	private MvcTestResult capacity(String capacity, String criterion, String value, String comment, String seen) {
		int index = CriterionNumber.parse(criterion).rank() - 1;
		return this.mvc.post()
			.uri("/evaluations/{id}/capacites/{capacity}", this.dossier.value(), capacity)
			.with(as(this.member))
			.with(csrf())
			.param("value[" + index + "]", value)
			.param("comment[" + index + "]", comment)
			.param("seen", "0,".repeat(index) + seen)
			.exchange();
	}

	private MvcTestResult answer(String criterion, String value, String comment, String seen) {
		return this.mvc.post()
			.uri("/evaluations/{id}/criteres/{criterion}", this.dossier.value(), criterion)
			.with(as(this.member))
			.with(csrf())
			.param("value", value)
			.param("comment", comment)
			.param("seen", seen)
			.param("key", UUID.randomUUID().toString())
			.exchange();
	}

	private Document page(Actor actor, String uri, int status) throws Exception {
		MvcTestResult result = this.mvc.get().uri(uri, this.dossier.value()).with(as(actor)).exchange();
		assertThat(result).hasStatus(status);
		return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

}
