package fr.cqpm.commission.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The interview's guide: what it asks, what is noted on it, and who reads that (R9). */
@ApplicationTest
class GuidePagesTests {

	private static final CriterionNumber REVIEWED = CriterionNumber.of(4, 3);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Records records;

	private Actor staff;

	private Actor first;

	private Actor second;

	private DossierId dossier;

	@BeforeEach
	void oneHasSubmitted() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		List<Actor> members = this.panels.assessors(centre, 2);
		this.first = members.getFirst();
		this.second = members.getLast();
		this.dossier = this.world.transmitted(this.staff, centre);
		this.panels.sitting(this.staff, this.dossier, members);
		this.commission.deposit(this.staff, this.dossier);
		this.marking.submitted(this.dossier, List.of(this.first), Map.of(REVIEWED, MarkValue.TO_REVIEW));
	}

	@Test
	void whatIsSealedAsksNothingAndNotesAreTheirAuthors() {
		assertThat(guide(this.second).select(".questions > li")).isEmpty();
		assertThat(note(this.first, "4.3", "Un retard expliqué", 0)).hasStatus3xxRedirection();
		assertThat(note(this.first, "4.3", "Un retard expliqué", 0)).hasStatus3xxRedirection();
		assertThat(this.records.rows(this.staff, "oral_evidence", this.dossier)).isEqualTo(1);
		assertThat(guide(this.second).text()).doesNotContain("Un retard expliqué");
		assertThat(this.records.journal(this.staff, this.dossier, "commission.oral")).singleElement()
			.satisfies((entry) -> assertThat(entry.after()).isEmpty());

		this.marking.submitted(this.dossier, List.of(this.second), Map.of());

		Document page = guide(this.second);
		assertThat(page.select(".questions > li")).singleElement()
			.satisfies((question) -> assertThat(question.id()).isEqualTo("critere-4.3"))
			.satisfies((question) -> assertThat(question.text()).contains("30 min", "Un retard expliqué",
					this.first.name()));
		assertThat(commission(this.second).select("#critere-4\\.3 .round").text())
			.contains("À l’entretien : « Un retard expliqué »");
		assertThat(this.mvc.get().uri(path() + "?vierge=true").with(Requests.as(this.second)).exchange()).bodyText()
			.doesNotContain("Un retard expliqué");
	}

	@Test
	void aNoteIsRevisedAndNoneIsLost() {
		this.marking.submitted(this.dossier, List.of(this.second), Map.of());
		assertThat(note(this.first, "4.3", "Un retard", 0)).hasStatus3xxRedirection();
		MvcTestResult stale = note(this.first, "4.3", "Autre chose", 0);
		assertThat(stale).hasStatus(422);
		Document page = parse(stale);
		assertThat(page.select(".error-summary").text()).contains("« Un retard »");
		assertThat(page.select("#reponse-4\\.3").text()).isEqualTo("Autre chose");
		assertThat(page.select("#critere-4\\.3 input[name=seen]").val()).isEqualTo("1");
		assertThat(note(this.first, "4.3", "Autre chose", 1)).hasStatus3xxRedirection();
		assertThat(note(this.first, "4.3", " ", 2)).hasStatus3xxRedirection();
		assertThat(guide(this.second).text()).doesNotContain("Autre chose");
		assertThat(this.records.journal(this.staff, this.dossier, "commission.oral")).hasSize(3);
		assertThat(note(this.first, "4.3", "x".repeat(4001), 3)).hasStatus(422);
		assertThat(note(this.first, "99.1", "Rien", 0)).hasStatus(404);
	}

	private String path() {
		return "/evaluations/" + this.dossier.value() + "/entretien/guide";
	}

	private MvcTestResult note(Actor member, String criterion, String answer, int seen) {
		return Requests.post(this.mvc, member, path() + "/criteres/" + criterion, "answer", answer, "seen",
				Integer.toString(seen));
	}

	private Document guide(Actor member) {
		return parse(Requests.get(this.mvc, member, path()));
	}

	private Document commission(Actor member) {
		return parse(Requests.get(this.mvc, member, "/evaluations/" + this.dossier.value() + "/commission"));
	}

	private static Document parse(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
