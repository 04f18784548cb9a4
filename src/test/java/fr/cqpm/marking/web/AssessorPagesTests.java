package fr.cqpm.marking.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
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

/** An assessor’s other pages: files, submission, revision, other members. */
@ApplicationTest
class AssessorPagesTests {

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
	void filesSayWhatIsToDo() throws Exception {
		assertThat(page(this.member, "/mes-evaluations", 200).select("tbody tr").text()).contains("Commencer");
		this.marking.mark(this.member, this.dossier, Map.of());
		assertThat(page(this.member, "/mes-evaluations", 200).select("tbody tr").text()).contains("Vérifier");
		this.marking.submit(this.member, this.dossier);
		assertThat(page(this.member, "/mes-evaluations", 200).select("tbody tr").text())
			.contains("Un membre n’a pas transmis");
		assertThat(page(this.world.person(this.centre, Role.ASSESSOR), "/mes-evaluations", 200).text())
			.contains("Vous ne siégez dans aucune commission.");
	}

	@Test
	void filesTakeTheSameStatementsWhateverTheirNumber() throws Exception {
		page(this.member, "/mes-evaluations", 200);
		int one = files();
		DossierId second = this.world.registered(this.staff, this.centre);
		this.commissions.sitting(this.staff, second, List.of(this.president, this.member));
		assertThat(page(this.member, "/mes-evaluations", 200).select("tbody tr")).hasSize(2);
		assertThat(files()).isEqualTo(one);
	}

	private int files() throws Exception {
		return this.statements.apartFromTheSession(() -> page(this.member, "/mes-evaluations", 200)).size();
	}

	@Test
	void memberOpensTheReportOnceIndependent() throws Exception {
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.commissions.compose(this.staff, this.dossier, List.of(this.president, this.member));
		this.reports.depositWhole(this.world.candidate(this.staff, this.dossier), this.dossier);
		page(this.member, "/rapports/{id}", 404);
		this.commissions.independent(this.member, this.dossier);
		assertThat(this.mvc.get().uri("/rapports/{id}", this.dossier.value()).with(as(this.member)))
			.hasStatus2xxSuccessful();
		page(this.world.person(this.centre, Role.ASSESSOR), "/rapports/{id}", 404);
	}

	@Test
	void checkPageListsEveryCriterionAndSubmissionHasAReceipt() throws Exception {
		Document check = page(this.member, "/evaluations/{id}/transmettre", 200);
		assertThat(check.select(".criterion__values").eachText()).allMatch((text) -> text.contains("Non évalué"));
		assertThat(submit()).hasStatus(422);
		this.marking.mark(this.member, this.dossier, Map.of());
		assertThat(submit()).hasStatus3xxRedirection();
		assertThat(page(this.member, "/evaluations/{id}/transmettre", 200).select(".receipt").text())
			.contains("Vos évaluations sont transmises");
		Document grid = page(this.member, "/evaluations/{id}", 200);
		assertThat(grid.select("fieldset")).isEmpty();
		assertThat(grid.select(".criterion__values").first().text()).contains("Satisfait", "Réviser");
	}

	@Test
	void sealedMarksAreOnNobodyElsesPage() throws Exception {
		capacity("1", "1.1", "NOT_MET", "Un propos secret", "0");
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		for (String uri : List.of("/mes-evaluations", "/evaluations/{id}", "/evaluations/{id}/membres",
				"/evaluations/{id}/transmettre")) {
			assertThat(page(this.president, uri, 200).html()).doesNotContain("secret", "Non satisfait");
		}
	}

	@Test
	void revisionNeedsAReason() throws Exception {
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		Document form = page(this.member, "/evaluations/{id}/criteres/1.1/reviser", 200);
		assertThat(form.select("input[name=value]")).hasSize(3);
		MvcTestResult refused = revise("NOT_MET", "");
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select(".error").text())
			.contains("Indiquez le motif.");
		assertThat(revise("NOT_MET", "Relu")).hasStatus3xxRedirection();
		page(this.member, "/evaluations/{id}/criteres/99.9/reviser", 404);
	}

	@Test
	void onlyThePresidentMayExclude() throws Exception {
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		assertThat(page(this.member, "/evaluations/{id}/membres", 200).select("main form")).isEmpty();
		assertThat(page(this.president, "/evaluations/{id}/membres", 200).select("main form")).hasSize(1);
		assertThat(exclude(this.member, this.president, "Absent")).hasStatus(404);
		assertThat(exclude(this.president, this.member, "")).hasStatus(422);
		assertThat(exclude(this.president, this.member, "Absent")).hasStatus3xxRedirection();
		assertThat(page(this.president, "/evaluations/{id}/membres", 200).text()).contains("Plus attendues");
	}

	@Test
	void nobodyElseOpensAGrid() throws Exception {
		for (Actor other : List.of(this.world.person(this.centre, Role.ASSESSOR),
				this.world.person(this.world.centre(), Role.ASSESSOR))) {
			for (String uri : List.of("/evaluations/{id}", "/evaluations/{id}/transmettre", "/evaluations/{id}/membres",
					"/evaluations/{id}/criteres/1.1/reviser")) {
				page(other, uri, 404);
			}
		}
		page(this.staff, "/evaluations/{id}", 403);
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

	private MvcTestResult submit() {
		return this.mvc.post()
			.uri("/evaluations/{id}/transmettre", this.dossier.value())
			.with(as(this.member))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult revise(String value, String reason) {
		return this.mvc.post()
			.uri("/evaluations/{id}/criteres/1.1/reviser", this.dossier.value())
			.with(as(this.member))
			.with(csrf())
			.param("value", value)
			.param("reason", reason)
			.param("seen", "1")
			.exchange();
	}

	private MvcTestResult exclude(Actor actor, Actor excluded, String reason) {
		return this.mvc.post()
			.uri("/evaluations/{id}/membres", this.dossier.value())
			.with(as(actor))
			.with(csrf())
			.param("member", excluded.requirePerson().value().toString())
			.param("reason", reason)
			.exchange();
	}

	private Document page(Actor actor, String uri, int status) throws Exception {
		MvcTestResult result = this.mvc.get().uri(uri, this.dossier.value()).with(as(actor)).exchange();
		assertThat(result).hasStatus(status);
		return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

}
