package fr.cqpm.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.EvidenceEntry;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** The candidate’s situations and evidence. */
@ApplicationTest
class EvidencePagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Evidence evidence;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@Test
	void declaresAndChangesASituation() throws Exception {
		Document blank = page("/mon-dossier/situations/nouvelle");
		String key = blank.select("input[name=key]").attr("value");
		MvcTestResult refused = post("/mon-dossier/situations/nouvelle", "key", key, "version", "0", "title",
				"Panne fictive", "nature", "autre", "modes", "ORAL");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document again = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(again.select(".error-summary li").eachText()).containsExactly(
				"Choisissez : projet, activité ou événement.", "Précisez la nature de la situation.",
				"Indiquez la période, par exemple : mars à juin 2026.");
		assertThat(again.select("#title").attr("value")).isEqualTo("Panne fictive");
		assertThat(again.select("#modes").hasAttr("checked")).isTrue();
		assertThat(post("/mon-dossier/situations/nouvelle", "key", key, "version", "0", "title", "Panne fictive",
				"kind", "EVENT", "nature", "autre", "ownNature", "Outillage", "period", "mars 2026", "modes", "ORAL"))
			.hasRedirectedUrl("/mon-dossier/situations");
		assertThat(page("/mon-dossier/situations").select("article").text()).contains("Panne fictive", "Outillage",
				"oral", "pas encore citée");
		Document shown = page("/mon-dossier/situations/" + key);
		assertThat(shown.select("#ownNature").attr("value")).isEqualTo("Outillage");
		assertThat(change(key, "0", "Vue du téléphone")).hasStatus(HttpStatus.FOUND);
		MvcTestResult conflict = change(key, "0", "Vue du bureau");
		assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
		Document both = Jsoup.parse(conflict.getResponse().getContentAsString());
		assertThat(both.select(".notice--warning").text()).contains("Vue du téléphone");
		assertThat(both.select("#title").attr("value")).isEqualTo("Vue du bureau");
		assertThat(change(key, both.select("input[name=version]").attr("value"), "Vue du bureau"))
			.hasStatus(HttpStatus.FOUND);
		assertThat(post("/mon-dossier/situations/" + key + "/retirer", "version", "2"))
			.hasRedirectedUrl("/mon-dossier/situations");
		assertThat(page("/mon-dossier/situations").select(".empty").text()).contains("Aucune situation");
	}

	private MvcTestResult change(String key, String version, String title) {
		return post("/mon-dossier/situations/" + key, "key", key, "version", version, "title", title, "kind", "EVENT",
				"nature", "Qualité", "period", "mars 2026");
	}

	@Test
	void pointsToTheEvidenceAndCounts() throws Exception {
		UUID situation = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		Document all = page("/mon-dossier/preuves");
		assertThat(all.select(".map__row")).hasSize(10);
		assertThat(all.select(".map__row").get(1).text()).contains("0 cas sur 2, de nature différente", "2.1 aucune");
		assertThat(all.select(".task").eachText()).hasSize(6)
			.first()
			.asString()
			.contains("Capacité 2 : 0 cas sur 2, de nature différente");
		assertThat(all.select(".task").get(4).text()).contains("41 critères n’ont aucune preuve", "critère 1.1");
		Document capacity = page("/mon-dossier/preuves/2?critere=3");
		assertThat(capacity.select("input[name=criteria][checked]").eachAttr("value")).containsExactly("3");
		MvcTestResult refused = post("/mon-dossier/preuves/2", "situation", situation.toString(), "criteria", "1",
				"pages", "douze");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("#pages").attr("value"))
			.isEqualTo("douze");
		assertThat(post("/mon-dossier/preuves/2", "situation", situation.toString(), "criteria", "1", "criteria", "3",
				"pages", "12-14"))
			.hasRedirectedUrl("/mon-dossier/preuves/2");
		assertThat(page("/mon-dossier/preuves").select(".map__row").get(1).text())
			.contains("1 cas sur 2, de nature différente", "2.1 indiquée", "2.2 aucune preuve", "2.3 indiquée");
		assertThat(get("/mon-dossier/preuves/0")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/mon-dossier/preuves/11")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void declaresASituationAndWhatItProvesInOneStep() throws Exception {
		Document blank = page("/mon-dossier/situations/nouvelle");
		String key = blank.select("input[name=key]").attr("value");
		assertThat(blank.select("#nature-aide").text())
			.isEqualTo("Les capacités 2 et 8 demandent des situations de nature différente.");
		assertThat(blank.select("#modes-aide").text())
			.isEqualTo("La capacité 8 demande les trois modes de communication, oral, visuel et écrit.");
		assertThat(blank.select(".counters li").first().text()).contains("Capacité 2", "0 cas sur 2");
		String[] typed = { "key", key, "version", "0", "title", "Panne fictive", "kind", "EVENT", "nature", "Qualité",
				"period", "mars 2026", "place", "Atelier 2", "team", "Huit opérateurs", "modes", "ORAL", "criteria",
				"2.1", "criteria", "8.2" };
		MvcTestResult preview = post("/mon-dossier/situations/apercu", typed);
		assertThat(preview).hasStatusOk();
		Document counts = Jsoup.parse(preview.getResponse().getContentAsString().replace('\u00a0', ' '));
		assertThat(counts.select(".counters li").eachText()).hasSize(4);
		assertThat(counts.select(".counters li").get(0).text()).contains("1 cas sur 2, de nature différente");
		assertThat(counts.select(".counters li").get(1).text()).contains("1 situation sur 2", "mode visuel manquant")
			.doesNotContain("oral manquant");
		assertThat(page("/mon-dossier/situations").select("article")).isEmpty();
		assertThat(post("/mon-dossier/situations/nouvelle", typed)).hasRedirectedUrl("/mon-dossier/situations");
		assertThat(page("/mon-dossier/situations").select("article").text()).contains("Atelier 2", "Huit opérateurs",
				"preuve de 2 critères");
		Document map = page("/mon-dossier/preuves");
		assertThat(map.select(".map__row").get(1).text()).contains("1 cas sur 2", "2.1 indiquée");
		assertThat(page("/mon-dossier/situations/" + key).select("input[name=criteria][disabled]").eachAttr("value"))
			.containsExactly("2.1", "8.2");
		assertThat(post("/mon-dossier/situations/" + key, "key", key, "version", "0", "title", "Panne", "kind", "EVENT",
				"nature", "Qualité", "period", "mars 2026", "criteria", "2.9"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void previewsWhatAProofWouldAdd() throws Exception {
		UUID situation = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		assertThat(preview("situation", "", "criteria", "1")).contains("0 cas sur 2, de nature différente");
		assertThat(preview("situation", situation.toString())).contains("0 cas sur 2, de nature différente");
		assertThat(preview("situation", situation.toString(), "criteria", "1"))
			.contains("1 cas sur 2, de nature différente");
		assertThat(page("/mon-dossier/preuves").select(".map__row").get(1).text()).contains("2.1 aucune preuve");
	}

	private String preview(String... typed) throws Exception {
		MvcTestResult result = post("/mon-dossier/preuves/2/apercu", typed);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString().replace('\u00a0', ' '))
			.select(".counters li")
			.text();
	}

	@Test
	void saysHowFarTheyAre() throws Exception {
		assertThat(post("/mon-dossier/preuves/2/points-de-vue", "view[0]", "MASTERED", "seen[0]", "0", "view[2]",
				"NOT_PRACTISED", "seen[1]", "0", "seen[2]", "0", "view[3]", "", "seen[3]", "0"))
			.hasRedirectedUrl("/mon-dossier/preuves/2");
		Document page = page("/mon-dossier/preuves/2");
		assertThat(page.select("input[type=radio][checked]").eachAttr("value")).containsExactly("MASTERED", "",
				"NOT_PRACTISED", "");
		assertThat(page.select("input[name^=seen]").eachAttr("value")).containsExactly("1", "0", "1", "0");
		assertThat(page("/mon-dossier/preuves").select(".map__row").get(1).text()).contains("vous : maîtrisé",
				"vous : non mis en œuvre");
		assertThat(post("/mon-dossier/points-de-vue/2.1", "view", "IN_PROGRESS", "seen", "1")).hasStatusOk()
			.bodyText()
			.isEqualTo("2");
		assertThat(post("/mon-dossier/points-de-vue/2.1", "view", "MASTERED", "seen", "1"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/mon-dossier/preuves/2/points-de-vue", "view[0]", "MASTERED", "seen[0]", "1", "view[1]",
				"MASTERED", "seen[1]", "0"))
			.hasRedirectedUrl("/mon-dossier/preuves/2");
		assertThat(page("/mon-dossier/preuves/2").select("input[type=radio][checked]").eachAttr("value"))
			.startsWith("IN_PROGRESS", "MASTERED");
	}

	@Test
	void changesAndTakesBackOneProof() throws Exception {
		this.steps.prove(this.candidate, this.dossier, "Panne fictive", "Qualité");
		EvidenceEntry entry = within(this.candidate, () -> this.evidence.sheet(this.candidate, this.dossier))
			.capacity(new CapacityNumber(2))
			.orElseThrow()
			.criteria()
			.getFirst()
			.entries()
			.getFirst();
		String address = "/mon-dossier/preuves/2/" + entry.id();
		assertThat(page(address).select("#pages").attr("value")).isEqualTo("2–3");
		assertThat(post(address, "version", "0", "pages", "7")).hasRedirectedUrl("/mon-dossier/preuves/2");
		MvcTestResult conflict = post(address, "version", "0", "pages", "8");
		assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
		Document both = Jsoup.parse(conflict.getResponse().getContentAsString());
		assertThat(both.select(".notice--warning").text()).contains("Pages 7");
		assertThat(both.select("#pages").attr("value")).isEqualTo("8");
		assertThat(post(address + "/retirer", "version", "1")).hasRedirectedUrl("/mon-dossier/preuves/2");
		assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onceDepositedTheFormsAreGoneAndAPostIsRefused() throws Exception {
		this.steps.depositWhole(this.candidate, this.dossier);
		for (String address : List.of("/mon-dossier/situations", "/mon-dossier/preuves", "/mon-dossier/preuves/1")) {
			Document page = page(address);
			assertThat(page.select("main .notice").text()).as(address).contains("Le rapport est déposé");
			assertThat(page.select("main form")).as(address).isEmpty();
		}
		assertThat(post("/mon-dossier/preuves/1", "criteria", "1")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("il ne peut plus être modifié");
	}

	@Test
	void thePagesCostTheSameHoweverMuchTheyHold() throws Exception {
		this.steps.prove(this.candidate, this.dossier, "Situation fictive", "Qualité");
		List<String> addresses = List.of("/mon-dossier/situations", "/mon-dossier/preuves", "/mon-dossier/preuves/2",
				"/mon-dossier/verifier", "/mon-dossier/rapport");
		List<Integer> before = costs(addresses);
		for (int number = 1; number <= 4; number++) {
			this.steps.prove(this.candidate, this.dossier, "Autre situation fictive " + number, "Nature " + number);
			this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(3 + number));
		}
		assertThat(costs(addresses)).isEqualTo(before);
		assertThat(before).allSatisfy((cost) -> assertThat(cost).isLessThanOrEqualTo(28));
	}

	private List<Integer> costs(List<String> addresses) throws Exception {
		List<Integer> costs = new ArrayList<>();
		for (String address : addresses) {
			costs.add(this.statements.during(() -> page(address)).size());
		}
		return costs;
	}

	private Document page(String address) throws Exception {
		MvcTestResult result = get(address);
		assertThat(result).as(address).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString().replace('\u00a0', ' '));
	}

	private MvcTestResult get(String address) {
		return Requests.get(this.mvc, this.candidate, address);
	}

	private MvcTestResult post(String address, String... parameters) {
		return Requests.post(this.mvc, this.candidate, address, parameters);
	}

}
