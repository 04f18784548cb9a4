package fr.cqpm.plan.web;

import fr.cqpm.plan.PlanDraft;
import fr.cqpm.plan.PlanProposal;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.Visitor.Page;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan once transmitted: its PDF, and how the resource centre reads and answers. */
@ApplicationTest
class TransmittedPlanPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Plans plans;

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
	void thePdfIsOfficialAndTheSameEveryTime() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		byte[] pdf = this.visitor.get("/dossiers/" + id.value() + "/plan.pdf").bytes();
		assertThatPdf(pdf).isOfficial()
			.hasText("Dossier des modalités d’évaluation, révision 1", "Dominique Tutrice",
					draft(id).inForce().orElseThrow().sha256());
		String key = draft(id).inForce().orElseThrow().id().toString();
		assertThat(this.visitor.get(plan(id) + "/transmissions/" + key + "/plan.pdf").bytes()).isEqualTo(pdf);
	}

	@Test
	void theResourceCentreReadsAndAnswers() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		PlanProposal again = this.world.proposal(this.staff, id);
		this.world.transmit(this.staff, id, again);
		String key = draft(id).inForce().orElseThrow().id().toString();
		Visitor resource = new Visitor(this.mvc, this.world.person(this.centre, Role.RESOURCE_CENTRE));
		Page list = resource.get("/plans-transmis");
		assertThat(list.heading()).isEqualTo("Dossiers des modalités transmis");
		assertThat(list.document().select("tr:has(a[href=/plans-transmis/" + key + "])").text()).contains("À accuser");
		Page page = resource.get("/plans-transmis/" + key);
		assertThat(page.heading()).endsWith("révision 2");
		Page refused = resource.submit(page.document(), "form.form", "kind", "OBSERVATION");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Écrivez votre observation.");
		assertThat(resource.submit(page.document(), "form.form").errors())
			.containsExactly("Choisissez la nature de votre réponse.");
		assertThat(resource.submit(page.document(), "form.form", "kind", "RECEIPT").status()).isEqualTo(302);
		assertThat(resource.get("/plans-transmis/" + key).text()).contains("Accusé de réception");
		assertThat(resource.get("/plans-transmis/" + key + "/plan.pdf").status()).isEqualTo(200);
		assertThat(this.visitor.get(plan(id) + "/transmissions/" + key).text())
			.contains("Réponses du centre de ressource");
		assertThat(resource.get(plan(id)).status()).isEqualTo(403);
		assertThat(this.visitor.get("/plans-transmis").status()).isEqualTo(403);
	}

	private PlanDraft draft(DossierId id) {
		return within(this.staff, () -> this.plans.draft(this.staff, id));
	}

	private static String plan(DossierId id) {
		return "/dossiers/" + id.value() + "/plan";
	}

}
