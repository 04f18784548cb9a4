package fr.cqpm.evidence.web;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The centre keeps the list of natures that its candidates choose from. */
@ApplicationTest
class NaturesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	private ExamCentreId centre;

	private Actor staff;

	private String address;

	@BeforeEach
	void centre() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.address = "/natures/" + this.centre.value();
	}

	@Test
	void whatTheCentreListsIsWhatCandidatesChooseFrom() throws Exception {
		assertThat(Requests.get(this.mvc, this.staff, "/natures")).hasRedirectedUrl(this.address);
		Document first = page();
		assertThat(first.select(".notice").text()).contains("pas encore sa liste");
		String seen = first.select("input[name=seen]").attr("value");
		assertThat(save(seen, " Soudage fictif\n\nsoudage FICTIF\nAutre\nQualité ")).hasRedirectedUrl(this.address);
		assertThat(page().select("textarea").text()).isEqualTo("Soudage fictif\nQualité");
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		Document form = Jsoup
			.parse(Requests.get(this.mvc, this.world.candidate(this.staff, dossier), "/mon-dossier/situations/nouvelle")
				.getResponse()
				.getContentAsString());
		assertThat(form.select("select[name=nature] option").eachText()).containsExactly("Choisir…", "Soudage fictif",
				"Qualité", "Autre");
	}

	@Test
	void nobodysListIsOverwrittenUnseen() throws Exception {
		String seen = page().select("input[name=seen]").attr("value");
		assertThat(save(seen, "Soudage")).hasStatus(HttpStatus.FOUND);
		assertThat(save(seen, "Soudage")).as("the same again").hasStatus(HttpStatus.FOUND);
		assertThat(save(seen, "Usinage")).hasStatus(HttpStatus.CONFLICT);
		String now = page().select("input[name=seen]").attr("value");
		MvcTestResult tooLong = save(now, "x".repeat(81));
		assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("80 caractères au plus");
		assertThat(save(now, natures(31))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(save(now, "")).as("back to the application's own").hasStatus(HttpStatus.FOUND);
		assertThat(page().select(".notice").text()).contains("pas encore sa liste");
	}

	private static String natures(int count) {
		StringBuilder list = new StringBuilder();
		for (int number = 1; number <= count; number++) {
			list.append("Nature ").append(number).append('\n');
		}
		return list.toString();
	}

	@Test
	void anotherCentresListIsNotTheirs() {
		Actor stranger = this.world.staff(this.world.centre());
		assertThat(Requests.get(this.mvc, stranger, this.address)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Requests.post(this.mvc, stranger, this.address, "natures", "Intrus", "seen", "0"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private Document page() throws Exception {
		MvcTestResult result = Requests.get(this.mvc, this.staff, this.address);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private MvcTestResult save(String seen, String natures) {
		return Requests.post(this.mvc, this.staff, this.address, "natures", natures, "seen", seen);
	}

}
