package fr.cqpm.rights.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** R16 on the pages of the staff: what is past its term, holding and purging it. */
@ApplicationTest
class RetentionPagesTests {

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	TransactionClock clock;

	@Autowired
	MockMvcTester mvc;

	private Actor staff;

	private Dossier dossier;

	private String base;

	@BeforeEach
	void aDossier() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.records.dossier(this.staff, this.world.registered(this.staff, centre));
		this.base = "/dossiers/" + this.dossier.id().value() + "/donnees";
	}

	@AfterEach
	void today() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void everybodyReadsHowLongDataAreKept() {
		assertThat(this.mvc.get().uri("/donnees-personnelles")).hasStatusOk()
			.bodyText()
			.contains("5\u00a0ans après la déclaration", "3\u00a0ans après le dernier acte", "le centre efface");
	}

	@Test
	void nothingIsProposedBeforeItsTerm() {
		assertThat(page("/conservation")).contains("Aucun dossier n’est arrivé à échéance");
		assertThat(page(this.base)).contains("La durée de conservation de ce dossier n’est pas écoulée.")
			.doesNotContain("Effacer le dossier");
		assertThat(post("/effacement", "reference", this.dossier.reference())).hasStatus(422);
	}

	@Test
	void theStaffPurgesWhatIsPastItsTerm() {
		this.clock.shift(Duration.ofDays(4 * 366));
		assertThat(page("/conservation")).contains(this.dossier.reference());
		assertThat(page(this.base + "/effacement")).contains("L’effacement est définitif.");
		assertThat(post("/effacement", "reference", "autre")).hasStatus(422)
			.bodyText()
			.contains("Recopiez la référence");
		assertThat(post(Requests.as(this.staff, Instant.parse("2020-01-01T00:00:00Z")), "/effacement", "reference",
				this.dossier.reference()))
			.hasForwardedUrl("/connexion/confirmer");
		assertThat(post("/effacement", "reference", this.dossier.reference())).hasRedirectedUrl("/conservation");
		assertThat(page("/conservation")).contains("Dossiers effacés", "Sans résultat")
			.doesNotContain(this.dossier.reference());
		assertThat(this.mvc.get().uri(this.base).with(Requests.as(this.staff))).hasStatus(404);
	}

	@Test
	void aHoldNeedsItsReasonAndIsJournalled() {
		assertThat(post("/conservation", "held", "true")).hasStatus(422).bodyText().contains("Indiquez le motif.");
		this.mvc.post()
			.uri(this.base + "/conservation")
			.param("held", "true")
			.param("reason", "Recours fictif")
			.with(Requests.as(this.staff))
			.with(csrf())
			.exchange();
		assertThat(page(this.base)).contains("Sans terme\u00a0: la conservation est prolongée",
				"Motif\u00a0: Recours fictif");
		assertThat(page(this.base + "/conservation")).contains("Lever la prolongation");
		assertThat(this.records.journal(this.staff, this.dossier.id(), "rights.held")).singleElement()
			.satisfies((entry) -> assertThat(entry.after()).containsEntry("Motif", "Recours fictif"));
	}

	@Test
	void nobodyElseSeesThem() {
		Actor elsewhere = this.world.staff(this.world.centre());
		Actor candidate = this.world.candidate(this.staff, this.dossier.id());
		for (String path : new String[] { "", "/conservation", "/effacement" }) {
			assertThat(this.mvc.get().uri(this.base + path).with(Requests.as(elsewhere))).hasStatus(404);
			assertThat(this.mvc.get().uri(this.base + path).with(Requests.as(candidate))).hasStatus(403);
		}
		assertThat(this.mvc.get().uri("/conservation").with(Requests.as(candidate))).hasStatus(403);
	}

	private String page(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(Requests.as(this.staff)).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String field, String value) {
		return post(Requests.as(this.staff), path, field, value);
	}

	private MvcTestResult post(RequestPostProcessor who, String path, String field, String value) {
		return this.mvc.post().uri(this.base + path).param(field, value).with(who).with(csrf()).exchange();
	}

}
