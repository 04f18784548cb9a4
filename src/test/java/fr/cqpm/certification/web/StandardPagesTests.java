package fr.cqpm.certification.web;

import java.io.UnsupportedEncodingException;
import java.util.List;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Standards;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Requests;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The référentiel as anyone signed in reads it. */
@ApplicationTest
class StandardPagesTests {

	private static final String PAGE = "/referentiels/management-equipes-autonomes/1";

	private final Edition edition = Standards.managementEquipesAutonomes();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor reader;

	@BeforeEach
	void aReader() {
		this.centre = this.world.centre();
		this.reader = this.world.person(this.centre, Role.ASSESSOR);
	}

	@Test
	void listLeadsToTheEditionInForce() throws Exception {
		Document page = page("/referentiels");

		assertThat(page.title()).isEqualTo("Référentiels – CQPM · Évaluations");
		assertThat(page.select("main h1").text()).isEqualTo("Référentiels");
		assertThat(page.select("main .empty")).isEmpty();
		Element link = page.select("main .card h2.official a").first();
		assertThat(link.text()).isEqualTo(this.edition.title());
		assertThat(link.attr("href")).isEqualTo(PAGE);
		assertThat(page.select("main .card").first().text()).contains("En vigueur",
				"Édition 1 · 10 capacités · 41 critères");
	}

	@Test
	void addressOfTheStandardLeadsToItsEditionInForce() {
		assertThat(get("/referentiels/management-equipes-autonomes")).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(PAGE);
	}

	@Test
	void showsEveryCapacityItsConditionsAndItsCriteriaToTheLetter() throws Exception {
		Document page = page(PAGE);

		assertThat(page.title()).isEqualTo(this.edition.title() + " – CQPM · Évaluations");
		assertThat(page.select(".capacity__title").eachText()).isEqualTo(this.edition.capacities()
			.stream()
			.map((capacity) -> capacity.number() + ". " + capacity.title())
			.toList());
		assertThat(page.select(".capacity__conditions").eachText())
			.isEqualTo(this.edition.capacities().stream().map(Capacity::conditions).toList());
		assertThat(page.select(".criterion__text").eachText()).hasSize(41)
			.isEqualTo(this.edition.criteria()
				.stream()
				.map((criterion) -> criterion.number() + " " + criterion.text())
				.toList());
	}

	@Test
	void showsTheObjectiveTheAdmissibilityTheMethodsAndTheFootnote() throws Exception {
		Document page = page(PAGE);

		assertThat(page.select("section[aria-labelledby=objectif] ol li").eachText()).hasSize(10)
			.isEqualTo(this.edition.text().abilities());
		assertThat(page.select("section[aria-labelledby=objectif] ul li").eachText()).hasSize(6);
		assertThat(page.select("section[aria-labelledby=admissibilite] .official p").text())
			.isEqualTo(this.edition.admissibilityCondition());
		assertThat(page.select("section[aria-labelledby=evaluation] :is(h2, h3, h4, h5)").eachText()).containsExactly(
				"IV MODALITES D'EVALUATION",
				"IV.1 Conditions de mise en œuvre des évaluations en vue de la certification",
				"IV.2 Mise en œuvre des modalités d'évaluation", "A) Validation des capacités professionnelles",
				"B) Définition des différentes modalités d'évaluation",
				"a) Présentation des projets ou activités réalisés en milieu professionnel", "b) Avis de l'entreprise");
		assertThat(page.select("section[aria-labelledby=evaluation] > .reading li.official").eachText())
			.containsExactly("Présentation des projets ou activités réalisés en milieu professionnel",
					"Avis de l'entreprise");
		assertThat(page.select("section[aria-labelledby=evaluation] > .reading li:not(.official)").eachText())
			.containsExactly("Évaluation en situation professionnelle reconstituée");
		assertThat(page.select("section[aria-labelledby=evaluation]").text()).contains(this.edition.text().footnote());
	}

	/** Ours and not the référentiel's: never in its typeface. */
	@Test
	void saysItsOwnReadingApartFromTheOfficialText() throws Exception {
		Document page = page(PAGE);

		assertThat(page.select(".capacity:has(.reading)").eachAttr("id")).containsExactly("capacite-2", "capacite-8",
				"capacite-9", "capacite-10");
		assertThat(page.select("#capacite-2 .reading").text()).contains("Au moins 2 cas, de natures différentes.");
		assertThat(page.select(".official .reading, .criterion__text .reading")).isEmpty();
		assertThat(page.select(".criterion:has(.chip)").eachAttr("id")).containsExactly("critere-3.2", "critere-6.4");
	}

	@Test
	void tableOfContentsLeadsToEveryPart() throws Exception {
		Document page = page(PAGE);
		List<String> anchors = page.select("nav.rail a").eachAttr("href");

		assertThat(anchors).hasSize(4 + 10)
			.allSatisfy((anchor) -> assertThat(page.getElementById(anchor.substring(1))).as(anchor).isNotNull());
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "TUTOR")
	void anyoneSignedInReadsIt(Role role) {
		this.reader = this.world.person(this.centre, role);

		assertThat(get(PAGE)).hasStatusOk();
	}

	@Test
	void nobodyElseDoes() {
		assertThat(this.mvc.get().uri(PAGE)).hasStatus(HttpStatus.FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/referentiels/inconnu", "/referentiels/inconnu/1",
			"/referentiels/management-equipes-autonomes/2" })
	void whatThereIsNotIsNotFound(String address) {
		assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/**
	 * One for who reads, beside those of the session; the edition itself is in memory.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/referentiels", PAGE })
	void costsOneStatement(String address) throws Exception {
		assertThat(this.statements.apartFromTheSession(() -> get(address))).hasSize(1);
	}

	private Document page(String address) throws UnsupportedEncodingException {
		MvcTestResult result = get(address);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(Requests.as(this.reader)).exchange();
	}

}
