package fr.cqpm.report.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.ReportWorld;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The staff's page of a report: extending the deadline, returning a deposit. */
@ApplicationTest
class StaffReportPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	FrenchTime time;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
	}

	@Test
	void extendsTheDeadlineWithAReason() throws Exception {
		String day = this.time.day(Instant.now().plus(60, ChronoUnit.DAYS)).toString();
		MvcTestResult refused = post("/rapport/prolongation", "extendedTo", day, "extendedTime", "18:00");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document again = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(again.select(".error-summary a[href=#reason]").text())
			.isEqualTo("Indiquez le motif de la prolongation.");
		assertThat(again.select("#extendedTo").attr("value")).isEqualTo(day);
		assertThat(post("/rapport/prolongation", "extendedTo", "demain", "reason", "Arrêt maladie"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post("/rapport/prolongation", "extendedTo", day, "extendedTime", "18:00", "reason", "Arrêt maladie"))
			.hasStatus(HttpStatus.FOUND);
		assertThat(page().select("aside").text()).contains("Délai prolongé", "Arrêt maladie", "à 18:00",
				"Prochaine relance automatique");
	}

	@Test
	void returnsADepositWithAReason() throws Exception {
		Actor candidate = this.world.candidate(this.staff, this.dossier);
		this.steps.depositWhole(candidate, this.dossier);
		assertThat(page().select(".receipt").text()).contains("-D1");
		assertThat(post("/rapport/prolongation", "reason", "Trop tard")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/rapport/retour")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Indiquez le motif du retour.");
		assertThat(post("/rapport/retour", "returnReason", "Il manque l’annexe 2.", "extendedTo", "demain"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Cette date ou cette heure n’existe pas.");
		assertThat(this.mvc.get().uri(address() + "/recepisse.pdf").with(Requests.as(this.staff)).exchange())
			.hasStatusOk()
			.hasContentType("application/pdf");
		assertThat(post("/rapport/retour", "returnReason", "Il manque l’annexe 2.")).hasStatus(HttpStatus.FOUND);
		assertThat(page().select("aside").text()).contains("Retourné le", "Il manque l’annexe 2.");
		Document candidates = Jsoup.parse(this.mvc.get()
			.uri("/mon-dossier/rapport")
			.with(Requests.as(candidate))
			.exchange()
			.getResponse()
			.getContentAsString());
		assertThat(candidates.select(".notice--warning").text()).contains("Il manque l’annexe 2.");
	}

	@Test
	void answersACandidateWhoAsksForTime() throws Exception {
		Actor candidate = this.world.candidate(this.staff, this.dossier);
		String request = this.steps.askForTime(candidate, this.dossier).toString();
		Document asked = page();
		assertThat(asked.select("#demande").text()).isEqualTo("Le candidat demande un délai");
		assertThat(asked.select("#extendedTo").attr("value"))
			.isEqualTo(this.time.day(Instant.now().plus(70, ChronoUnit.DAYS)).toString());
		assertThat(asked.select("#reason").text()).startsWith("À la demande du candidat");
		MvcTestResult refused = post("/rapport/demandes/" + request + "/refus");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("details[open] .error").text())
			.contains("Indiquez le motif du refus");
		assertThat(post("/rapport/demandes/" + request + "/refus", "refusalReason", "Le jury se réunit avant."))
			.hasStatus(HttpStatus.FOUND);
		assertThat(page().select("aside").text()).contains("Prolongations refusées", "Le jury se réunit avant.");
		Document answered = Jsoup.parse(this.mvc.get()
			.uri("/mon-dossier/prolongation")
			.with(Requests.as(candidate))
			.exchange()
			.getResponse()
			.getContentAsString());
		assertThat(answered.select(".timeline").text()).contains("Refusé", "Le jury se réunit avant.");
		assertThat(answered.select("#wishedTo")).hasSize(1);
	}

	@Test
	void anotherCentreFindsNothing() {
		Actor stranger = this.world.staff(this.world.centre());
		assertThat(this.mvc.get().uri(address() + "/rapport").with(Requests.as(stranger)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post()
			.uri(address() + "/rapport/retour")
			.param("returnReason", "Intrus")
			.with(Requests.as(stranger))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String address() {
		return "/dossiers/" + this.dossier.value();
	}

	private Document page() throws Exception {
		MvcTestResult result = this.mvc.get().uri(address() + "/rapport").with(Requests.as(this.staff)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.mvc.post().uri(address() + path).with(Requests.as(this.staff)).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
