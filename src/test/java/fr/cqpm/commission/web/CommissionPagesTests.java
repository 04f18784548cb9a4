package fr.cqpm.commission.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
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

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static fr.cqpm.support.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The commission's pages: criteria, capacities, closing, minutes. */
@ApplicationTest
class CommissionPagesTests {

	private static final CriterionNumber DIVERGENT = CriterionNumber.of(4, 3);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	MarkingWorld marking;

	@Autowired
	ReportWorld reports;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private Actor president;

	private Actor member;

	private DossierId dossier;

	@BeforeEach
	void aCommissionReadyToDecide() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		List<Actor> members = this.panels.assessors(this.centre, 2);
		this.president = members.get(0);
		this.member = members.get(1);
		this.dossier = this.commission.ready(this.staff, this.centre, members, Map.of(DIVERGENT, MarkValue.TO_REVIEW));
	}

	@Test
	void divergencesComeFirstWithTheirVoices() throws Exception {
		Document page = page(this.member, "/evaluations/{id}/commission");
		assertThat(page.select("section h2").eachText()).first().asString().isEqualTo("Ordre du jour (1)");
		assertThat(page.select("#critere-4\\.3 .gaps li").eachText())
			.containsExactly("R9 « À revoir » pour un évaluateur au moins.");
		assertThat(page.select("#critere-4\\.3 dt").eachText()).contains("Candidat", "Entreprise",
				this.president.name(), this.member.name(), "Commission");
		assertThat(page.select("#critere-4\\.3 form input[name=seen]").val()).isEqualTo("0.0");
	}

	@Test
	void otherCriteriaShowTheirFormWhenAsked() throws Exception {
		Document page = page(this.member, "/evaluations/{id}/commission");
		assertThat(page.select("#critere-1\\.1 form")).isEmpty();
		String form = page.select("#critere-1\\.1 a[href*=critere=]").attr("href");
		assertThat(form).endsWith("/commission?critere=1.1#critere-1.1");
		page = page(this.member, "/evaluations/{id}/commission?critere=1.1");
		assertThat(page.select("#critere-1\\.1 form input[name=seen]").val()).isEqualTo("0.0");
		assertThat(page.select("article form")).hasSize(1);
	}

	@Test
	void whatDiffersIsDecidedWithAReasonAndThenComesTheNext() throws Exception {
		assertThat(decide("4.3", "MET", "", "0.0")).hasStatus(422);
		MvcTestResult decided = decide("4.3", "MET", "Montré à l’entretien", "0.0");
		assertThat(decided).hasStatus3xxRedirection();
		assertThat(decided.getResponse().getRedirectedUrl()).endsWith("/commission?apres=4.3#a-decider");
		Document page = page(this.member, "/evaluations/{id}/commission?apres=4.3");
		assertThat(page.select("#ordre-du-jour").text()).isEqualTo("Ordre du jour (0)");
		assertThat(page.select("#decides").text()).isEqualTo("Décidés (1)");
		assertThat(page.select("#critere-4\\.3").text()).contains("« Montré à l’entretien »");
	}

	@Test
	void criterionIsDecidedAndRefusalKeepsWhatWasTyped() throws Exception {
		MvcTestResult refused = decide("1.1", "NOT_APPLICABLE", "Motif gardé", "0.0");
		assertThat(refused).hasStatus(422);
		Document page = parse(refused);
		assertThat(page.title()).startsWith("Erreur : ");
		assertThat(page.select("#critere-1\\.1 textarea").text()).isEqualTo("Motif gardé");
		assertThat(decide("1.1", "MET", "", "0.0")).hasStatus3xxRedirection();
		MvcTestResult stale = decide("1.1", "NOT_MET", "Autre motif", "0.0");
		assertThat(stale).hasStatus(422);
		assertThat(parse(stale).select("#critere-1\\.1 .error").text()).contains("Satisfait", "Non satisfait");
		assertThat(decide("1.1", "", "", "0.0")).hasStatus(422);
		assertThat(decide("99.1", "MET", "", "0.0")).hasStatus(404);
	}

	@Test
	void unanimousCriteriaAreTakenOverInOneConfirmedStep() throws Exception {
		Document check = page(this.member, "/evaluations/{id}/commission/unanimes");
		List<String> offered = check.select("input[name=criteres]").eachAttr("value");
		assertThat(offered).contains("1.1=MET").noneMatch((value) -> value.startsWith("4.3"));
		assertThat(post(this.member, "/commission/unanimes").param("criteres", "1.1=NOT_MET").exchange())
			.hasStatus(422);
		assertThat(
				post(this.member, "/commission/unanimes").param("criteres", offered.toArray(String[]::new)).exchange())
			.hasStatus3xxRedirection();
		assertThat(page(this.member, "/evaluations/{id}/commission").select("section h2").eachText())
			.anyMatch((title) -> title.startsWith("Décidés (" + offered.size()));
	}

	@Test
	void synthesisSaysWhatBlocksAndWhyADecisionIsRefused() throws Exception {
		Document page = page(this.president, "/evaluations/{id}/synthese");
		assertThat(page.select("#cloture .missing__item").text()).contains("critères sans décision");
		assertThat(page.select("#cloture form")).isEmpty();
		MvcTestResult refused = capacity(1, "NOT_ACQUIRED", "");
		assertThat(refused).hasStatus(422);
		assertThat(parse(refused).select(".error-summary").text()).contains("Décidez d’abord");
		assertThat(capacity(99, "ACQUIRED", "")).hasStatus(404);
	}

	@Test
	void whoDoesNotHoldThePenReadsAndIsToldWhoDoes() throws Exception {
		assertThat(post(this.president, "/commission/plume").exchange()).hasStatus3xxRedirection();
		Document page = page(this.member, "/evaluations/{id}/commission?critere=4.3");
		assertThat(page.select("#plume").text()).contains(this.president.name() + " tient la plume");
		assertThat(page.select("#critere-4\\.3 .round")).hasSize(1);
		assertThat(page.select("main form")).isEmpty();
		MvcTestResult refused = decide("4.3", "MET", "Ma phrase", "0.0");
		assertThat(refused).hasStatus(422);
		assertThat(parse(refused).select(".error-summary").text()).contains(this.president.name() + " tient la plume");
		assertThat(parse(refused).select("#critere-4\\.3 textarea").text()).isEqualTo("Ma phrase");
		assertThat(capacity(1, "ACQUIRED", "Ma phrase")).hasStatus(422).bodyText().contains("Ma phrase");
		MvcTestResult kept = post(this.member, "/commission/plume").exchange();
		assertThat(kept).hasStatus(422);
		assertThat(parse(kept).select(".error-summary h2").text()).isEqualTo("La plume n’a pas changé de main");
		assertThat(post(this.president, "/commission/plume/poser").param("from", "synthese").exchange())
			.hasRedirectedUrl("/evaluations/" + this.dossier.value() + "/synthese");
	}

	@Test
	void eachCapacitySaysWhichBasisIsMissingAndWhereItIsMended() throws Exception {
		DossierId early = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, early, List.of(this.president, this.member));
		this.dossier = early;
		Document page = page(this.member, "/evaluations/{id}/synthese");
		assertThat(page.select("#section-1 .bases li")).hasSize(3);
		assertThat(page.select("#section-1 .bases").text())
			.contains("Le rapport n’est pas déposé. Le candidat le dépose.", "Le centre d’examen relance l’entreprise");
		assertThat(page.select("#section-1 .bases a").eachAttr("href")).extracting((href) -> href.replaceAll(".*/", ""))
			.containsExactly("presentation", "membres", "entretien");
	}

	@Test
	void presidentClosesMembersSignAndTheMinutesTellAll() throws Exception {
		this.commission.acquireAll(this.member, this.dossier);
		assertThat(post(this.member, "/synthese/clore").exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/evaluations/{id}/pv.pdf", this.dossier.value()).with(as(this.member)))
			.hasStatus(404);
		assertThat(post(this.president, "/synthese/clore").exchange()).hasStatus3xxRedirection();
		MvcTestResult early = post(this.president, "/synthese/signer").param("closing", "1").exchange();
		assertThat(early).hasStatus(422);
		assertThat(parse(early).select(".error-summary").text()).contains(this.member.name() + " n’a pas encore signé");
		remark();
		String absences = "/synthese/absences/" + this.member.requirePerson().value();
		assertThat(post(this.president, absences).param("closing", "1").param("reason", "").exchange()).hasStatus(422);
		assertThat(post(this.president, absences).param("closing", "1").param("reason", "En congé").exchange())
			.hasStatus3xxRedirection();
		assertThat(post(this.president, "/synthese/signer").exchange()).as("without what it signs").hasStatus(422);
		assertThat(post(this.president, "/synthese/signer").param("closing", "1").exchange()).hasStatus3xxRedirection();
		byte[] minutes = minutes(this.member, "/evaluations/{id}/pv.pdf");
		assertThatPdf(minutes).isOfficial()
			.hasText("Procès-verbal", this.president.name(), this.member.name(), "En congé", "Acquise", "10.4",
					"Aucune entreprise ne répond.");
		assertThat(minutes(this.staff, "/dossiers/{id}/commission/pv.pdf")).isEqualTo(minutes);
		assertThat(post(this.president, "/synthese/rouvrir").param("reason", "").exchange()).hasStatus(422);
		assertThat(reopen().exchange()).hasStatus3xxRedirection();
		assertThat(reopen().exchange()).hasStatus(409);
		assertThat(page(this.member, "/evaluations/{id}/synthese").select("#cloture").text())
			.contains("Réouverture du");
	}

	private MockMvcTester.MockMvcRequestBuilder reopen() {
		return post(this.president, "/synthese/rouvrir").param("closing", "1").param("reason", "Erreur");
	}

	private void remark() throws Exception {
		MvcTestResult refused = post(this.member, "/synthese/remarque").param("closing", "1")
			.param("seen", "0")
			.param("text", "Texte gardé")
			.exchange();
		assertThat(refused).hasStatus(422);
		assertThat(parse(refused).select("#remarque").text()).isEqualTo("Texte gardé");
		String seen = page(this.president, "/evaluations/{id}/synthese").select("main").attr("data-version");
		assertThat(post(this.member, "/synthese/remarque").param("closing", "1")
			.param("seen", "0")
			.param("kind", "DISSENT")
			.param("text", "Le critère 4.4 est discuté.")
			.exchange()).hasStatus3xxRedirection();
		Document page = page(this.president, "/evaluations/{id}/synthese");
		assertThat(page.select("#cloture").text()).contains("Opinion divergente", "Le critère 4.4 est discuté.",
				this.member.name());
		assertThat(page.select("main").attr("data-version")).as("an open page asks for it").isNotEqualTo(seen);
	}

	@Test
	void pagesTakeAConstantNumberOfStatements() throws Exception {
		for (String uri : List.of("/evaluations/{id}/commission", "/evaluations/{id}/synthese",
				"/evaluations/{id}/entretien/guide")) {
			page(this.member, uri);
			int before = this.statements.during(() -> page(this.member, uri)).size();
			this.commission.acquireAll(this.member, this.dossier);
			assertThat(this.statements.during(() -> page(this.member, uri))).as(uri).hasSize(before);
		}
	}

	@Test
	void anUnchangedPageIsNotReadAgain() throws Exception {
		String tag = commission(null).getResponse().getHeader("ETag");
		List<String> sent = this.statements.apartFromTheSession(() -> {
			MvcTestResult same = commission(tag);
			assertThat(same).hasStatus(304);
			assertThat(same.getResponse().getContentLength()).isZero();
		});
		assertThat(sent).as("who asks, in which centres, and the version").hasSize(3);
		this.commission.decide(this.president, this.dossier, DIVERGENT, MarkValue.NOT_MET, "Motif");
		MvcTestResult changed = commission(tag);
		assertThat(changed).hasStatusOk();
		Document page = parse(changed);
		assertThat(page.select("#critere-4\\.3").attr("data-by")).isEqualTo(this.president.name());
		assertThat(page.select("main").attr("data-version")).isNotEmpty()
			.isEqualTo(changed.getResponse().getHeader("ETag").replaceAll("W/|\"", ""));
	}

	private MvcTestResult commission(String tag) {
		var request = this.mvc.get().uri("/evaluations/{id}/commission", this.dossier.value()).with(as(this.member));
		return ((tag != null) ? request.header("If-None-Match", tag) : request).exchange();
	}

	/** Three assessors who differ on every criterion: nothing could be longer. */
	@Test
	void theLongestPageStaysLight() throws Exception {
		List<Actor> members = this.panels.assessors(this.centre, 3);
		Map<CriterionNumber, MarkValue> all = new HashMap<>();
		this.commission.file(this.member, this.dossier)
			.edition()
			.criteria()
			.forEach((criterion) -> all.put(criterion.number(), MarkValue.TO_REVIEW));
		this.dossier = this.commission.ready(this.staff, this.centre, members, all);
		MvcTestResult page = this.mvc.get()
			.uri("/evaluations/{id}/commission", this.dossier.value())
			.with(as(members.getFirst()))
			.exchange();
		assertThat(parse(page).select("#ordre-du-jour").text()).isEqualTo("Ordre du jour (41)");
		assertThat(page.getResponse().getContentAsByteArray()).hasSizeLessThan(60_000);
	}

	@Test
	void moreAssessorsAndMoreEvidenceCostNothingMore() throws Exception {
		int before = this.statements.during(() -> page(this.member, "/evaluations/{id}/commission")).size();
		List<Actor> members = this.panels.assessors(this.centre, 5);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, this.dossier, members);
		Actor candidate = this.world.candidate(this.staff, this.dossier);
		for (int i = 0; i < 4; i++) {
			this.reports.prove(candidate, this.dossier, "Situation fictive " + i, "Panne ou maintenance");
		}
		this.reports.depositWhole(candidate, this.dossier);
		this.marking.submitted(this.dossier, members, Map.of());
		page(members.getFirst(), "/evaluations/{id}/commission");
		assertThat(this.statements.during(() -> {
			Document page = page(members.getFirst(), "/evaluations/{id}/commission?critere=1.1");
			assertThat(page.select("#critere-1\\.1 .round > div")).hasSize(8);
			assertThat(page.select("#critere-1\\.1 .round a")).hasSize(6);
		})).hasSize(before);
	}

	@Test
	void nobodyElseOpensThesePages() throws Exception {
		for (Actor other : List.of(this.world.person(this.centre, Role.ASSESSOR),
				this.world.person(this.world.centre(), Role.ASSESSOR))) {
			for (String uri : List.of("/evaluations/{id}/commission", "/evaluations/{id}/commission/unanimes",
					"/evaluations/{id}/synthese", "/evaluations/{id}/pv.pdf")) {
				assertThat(this.mvc.get().uri(uri, this.dossier.value()).with(as(other))).hasStatus(404);
			}
		}
		Actor elsewhere = this.world.staff(this.world.centre());
		assertThat(this.mvc.get().uri("/dossiers/{id}/commission/pv.pdf", this.dossier.value()).with(as(elsewhere)))
			.hasStatus(404);
	}

	private MvcTestResult decide(String criterion, String value, String reason, String seen) {
		return post(this.member, "/commission/criteres/" + criterion).param("value", value)
			.param("reason", reason)
			.param("seen", seen)
			.exchange();
	}

	private MvcTestResult capacity(int capacity, String outcome, String reason) {
		return post(this.member, "/synthese/capacites/" + capacity).param("outcome", outcome)
			.param("reason", reason)
			.param("seen", "0.0")
			.exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder post(Actor actor, String path) {
		return this.mvc.post().uri("/evaluations/{id}" + path, this.dossier.value()).with(as(actor)).with(csrf());
	}

	private Document page(Actor actor, String uri) throws Exception {
		MvcTestResult result = this.mvc.get().uri(uri, this.dossier.value()).with(as(actor)).exchange();
		assertThat(result).hasStatusOk();
		return parse(result);
	}

	private static Document parse(MvcTestResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private byte[] minutes(Actor actor, String uri) {
		MvcTestResult result = this.mvc.get().uri(uri, this.dossier.value()).with(as(actor)).exchange();
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		return result.getResponse().getContentAsByteArray();
	}

}
