package fr.cqpm.marking.web;

import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The map of the evidence, as the commission and the staff read it. */
@ApplicationTest
class EvidenceMapTests {

	private static final Logger logger = LoggerFactory.getLogger(EvidenceMapTests.class);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	ReportWorld reports;

	@Autowired
	Statements statements;

	private Actor staff;

	private Actor member;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void aCommissionSits() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.transmitted(this.staff, centre);
		List<Actor> members = this.commissions.assessors(centre, 2);
		this.commissions.sitting(this.staff, this.dossier, members);
		this.member = members.getFirst();
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@Test
	void theCommissionReadsItOnceTheReportIsDeposited() throws Exception {
		this.reports.prove(this.candidate, this.dossier, "Brouillon fictif", "Qualité");
		assertThat(page(this.member, "/evaluations/").select("main").text()).contains("pas encore déposé")
			.doesNotContain("indiquée");
		this.reports.depositWhole(this.candidate, this.dossier);
		Document map = page(this.member, "/evaluations/");
		assertThat(map.select(".map__row")).hasSize(10);
		assertThat(map.select(".map__cell")).hasSize(41)
			.allSatisfy((cell) -> assertThat(cell.text()).contains("indiquée", "candidat : en cours"));
		assertThat(map.select(".map__cell").getFirst().attr("href"))
			.isEqualTo("/evaluations/" + this.dossier.value() + "#critere-1.1");
	}

	@Test
	void theStaffReadsItAsItComes() throws Exception {
		assertThat(page(this.staff, "/dossiers/").select(".map__cell")).hasSize(41)
			.allSatisfy((cell) -> assertThat(cell.text()).contains("aucune preuve"));
		this.reports.prove(this.candidate, this.dossier, "Panne fictive", "Qualité");
		assertThat(page(this.staff, "/dossiers/").select(".map__cell").text()).contains("indiquée");
	}

	@Test
	void itCostsTheSameHoweverMuchItHolds() throws Exception {
		List<String> bare = this.statements.during(() -> page(this.staff, "/dossiers/"));
		for (int number = 1; number <= 4; number++) {
			this.reports.prove(this.candidate, this.dossier, "Situation fictive " + number, "Nature " + number);
		}
		this.reports.depositWhole(this.candidate, this.dossier);
		List<String> whole = this.statements.during(() -> page(this.staff, "/dossiers/"));
		List<String> members = this.statements.during(() -> page(this.member, "/evaluations/"));
		logger.info("The map: {} statements for the staff, {} for a member", whole.size(), members.size());
		assertThat(whole).hasSameSizeAs(bare);
		assertThat(members).hasSizeLessThanOrEqualTo(12);
	}

	private Document page(Actor actor, String place) throws Exception {
		MvcTestResult result = Requests.get(this.mvc, actor, place + this.dossier.value() + "/preuves");
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString().replace('\u00a0', ' '));
	}

}
