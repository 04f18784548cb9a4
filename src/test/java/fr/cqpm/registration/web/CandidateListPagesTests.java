package fr.cqpm.registration.web;

import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.Visitor.Page;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding candidates, as the staff of a centre see it. */
@ApplicationTest
class CandidateListPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Statements statements;

	ExamCentreId centre;

	Actor staff;

	Visitor visitor;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.visitor = new Visitor(this.mvc, this.staff);
	}

	@Test
	void theListIsSearchedAndCostsTheSameWhateverItsLength() throws Exception {
		this.world.registered(this.staff, this.centre);
		int few = this.statements.during(() -> this.visitor.get("/candidats")).size();
		for (int i = 0; i < 5; i++) {
			this.world.registered(this.staff, this.centre);
		}
		List<String> sent = this.statements.during(() -> this.visitor.get("/candidats"));
		assertThat(sent).hasSize(few);
		assertThat(this.statements.apartFromTheSession(() -> this.visitor.get("/candidats"))).hasSize(3);
		Page page = this.visitor.get("/candidats?recherche=introuvable");
		assertThat(page.text()).contains("Aucun candidat ne correspond à cette recherche.");
		assertThat(page.field("recherche")).isEqualTo("introuvable");
		Page stage = this.visitor.get("/candidats?recherche=camille&etape=rapport");
		assertThat(stage.text()).contains("Aucun candidat ne correspond à cette recherche.");
		assertThat(stage.document().select("#etape option[selected]").text()).isEqualTo("Rapport attendu");
		assertThat(this.visitor.get("/candidats?etape=modalites").document().select("tbody tr")).hasSize(6);
		assertThat(this.visitor.get("/candidats").document().select("tbody tr")).hasSize(6);
	}

}
