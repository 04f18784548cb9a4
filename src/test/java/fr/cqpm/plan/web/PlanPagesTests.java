package fr.cqpm.plan.web;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.plan.PlanDraft;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.Visitor.Page;
import fr.cqpm.support.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan as the staff of a centre draw it up. */
@ApplicationTest
class PlanPagesTests {

	private static final String TOMORROW = LocalDate.now().plusDays(2).toString();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Plans plans;

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
	void theFormShowsEveryCapacityWithTheMethodsForeseenAndNoOther() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Page page = this.visitor.get(plan(id));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Dossier des modalités – T").endsWith(" – CQPM · Évaluations");
		assertThat(page.heading()).isEqualTo("Dossier des modalités");
		assertThat(page.document().select("[name$=.methods][type=checkbox]")).hasSize(20)
			.allMatch((box) -> box.hasAttr("checked"));
		assertThat(page.document().select("[value=RECONSTITUTED_SITUATION]")).isEmpty();
		assertThat(page.field("agreedName")).isEqualTo("Dominique Tutrice");
		assertThat(page.field("dueTime")).isEqualTo("23:59");
		assertThat(page.text()).contains("Aucun aménagement n’est accordé.");
		assertThat(page.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void aDraftIsCheckedTransmittedOnceAndConfirmed() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Page saved = this.visitor.submit(this.visitor.get(plan(id)).document(), "form.form", "agreedOn", "2026-01-20",
				"dueDate", TOMORROW, "dueTime", "18:30", "maximumMegabytes", "20", "act", "check");
		assertThat(saved.location()).isEqualTo(plan(id) + "/verifier");

		Page check = this.visitor.get(plan(id) + "/verifier");
		assertThat(check.heading()).isEqualTo("Vérifier puis transmettre");
		assertThat(check.text()).contains("à 18:30, minute comprise", "20 Mo", "PDF, DOCX ou ODT",
				"Dominique Tutrice, Responsable de production", "20 janvier 2026");
		Page transmitted = this.visitor.submit(check.document(), "main form");
		assertThat(transmitted.location()).startsWith(plan(id) + "/transmissions/");
		assertThat(this.visitor.submit(check.document(), "main form").location()).isEqualTo(transmitted.location());

		Page confirmation = this.visitor.get(String.valueOf(transmitted.location()));
		assertThat(confirmation.heading()).isEqualTo("Dossier des modalités transmis");
		assertThat(confirmation.document().select(".receipt__reference").text()).endsWith("révision 1");
		assertThat(confirmation.document().select(".receipt__print").text())
			.isEqualTo("SHA-256 : " + draft(id).inForce().orElseThrow().sha256());
		assertThat(draft(id).transmissions()).hasSize(1);
		assertThat(this.visitor.get(plan(id)).text()).contains("Une modification sera la révision 2");
	}

	@Test
	void whatIsMissingIsNamedAtItsFieldBeforeAnythingIsTransmitted() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Document form = this.visitor.get(plan(id)).document();
		this.visitor.submit(form, "form.form", "capacities[2].methods", "COMPANY_OPINION", "capacities[4].methods",
				null, "formats", null, "maximumMegabytes", "51", "agreedFunction", "");
		Page page = this.visitor.get(plan(id) + "/verifier");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Erreur :");
		assertThat(page.errors()).containsExactly(
				"Capacité 3 : l’avis de l’entreprise ne suffit pas ; ajoutez une évaluation.",
				"Capacité 5 : choisissez au moins une modalité d’évaluation.",
				"Indiquez la fonction de cette personne dans l’entreprise.", "Indiquez la date de l’accord.",
				"Fixez la date et l’heure limites du dépôt du rapport.", "Choisissez au moins un format de fichier.",
				"La taille maximale ne peut pas dépasser 50 Mo.");
		page.document()
			.select(".error-summary a")
			.forEach((link) -> assertThat(page.document().getElementById(link.attr("href").substring(1)))
				.as(link.attr("href"))
				.isNotNull());
		assertThat(draft(id).transmissions()).isEmpty();
	}

	@Test
	void whatCannotBeReadIsRefusedAndTypedTextIsThereAgain() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Page page = this.visitor.submit(this.visitor.get(plan(id)).document(), "form.form", "agreedOn", "2026-02-31",
				"dueTime", "25:00", "maximumMegabytes", "beaucoup", "agreedName", "Alix Fictif");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly("Cette date n’existe pas.", "Cette heure n’existe pas.",
				"Indiquez un nombre entier de mégaoctets.");
		assertThat(page.field("maximumMegabytes")).isEqualTo("beaucoup");
		assertThat(page.field("agreedName")).isEqualTo("Alix Fictif");
		assertThat(draft(id).saved()).isNull();
	}

	@Test
	void methodsAreAppliedToAllCapacitiesAtOnce() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Page page = this.visitor.submit(this.visitor.get(plan(id)).document(), "form.form", "act", "apply", "all",
				"WORKPLACE_PROJECTS");
		assertThat(page.location()).isEqualTo(plan(id));
		assertThat(this.visitor.get(plan(id)).document().select("[name$=.methods][checked]")).hasSize(10);
	}

	@Test
	void whoSavesOnTopOfAnothersDraftIsToldAndMayReplaceIt() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Document form = this.visitor.get(plan(id)).document();
		this.visitor.submit(form, "form.form", "agreedName", "Première");
		Page page = this.visitor.submit(form, "form.form", "agreedName", "Seconde");
		assertThat(page.status()).isEqualTo(409);
		assertThat(page.text()).contains("Le brouillon a été modifié pendant votre saisie par " + this.staff.name());
		assertThat(page.field("agreedName")).isEqualTo("Seconde");
		assertThat(draft(id).proposal().agreement().name()).isEqualTo("Première");
		assertThat(this.visitor.submit(page.document(), "form.form").status()).isEqualTo(302);
		assertThat(draft(id).proposal().agreement().name()).isEqualTo("Seconde");
	}

	@Test
	void afterTheFirstMarkThePlanIsReadOnly() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		Document form = this.visitor.get(plan(id)).document();
		this.records.freeze(this.staff, id, Freeze.FIRST_MARK);
		Page page = this.visitor.get(plan(id));
		assertThat(page.document().select("main form")).isEmpty();
		assertThat(page.text()).contains("le dossier des modalités ne change plus", "(règle R4)");
		assertThat(this.visitor.submit(form, "form.form").status()).isEqualTo(409);
	}

	@Test
	void anotherCentreFindsNothing() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		String key = draft(id).inForce().orElseThrow().id().toString();
		DossierId own = this.world.registered(this.staff, this.centre);
		Visitor stranger = new Visitor(this.mvc, this.world.staff(this.world.centre()));
		for (String address : List.of(plan(id), plan(id) + "/verifier", plan(id) + "/transmissions/" + key,
				"/dossiers/" + id.value() + "/plan.pdf")) {
			assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
		}
		assertThat(stranger.post(plan(id), "version", "0").status()).isEqualTo(404);
		assertThat(this.visitor.get(plan(own) + "/transmissions/" + key).status()).isEqualTo(404);
	}

	@Test
	void pagesCostTheSameHoweverManyRevisions() throws Exception {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		Visitor resource = new Visitor(this.mvc, this.world.person(this.centre, Role.RESOURCE_CENTRE));
		int draft = count(this.visitor, plan(id));
		int list = count(resource, "/plans-transmis");
		for (int i = 0; i < 3; i++) {
			this.world.transmit(this.staff, id, this.world.proposal(this.staff, id));
		}
		assertThat(count(this.visitor, plan(id))).isEqualTo(draft).isLessThanOrEqualTo(8);
		assertThat(count(resource, "/plans-transmis")).isEqualTo(list).isEqualTo(3);
	}

	private int count(Visitor who, String address) throws Exception {
		return this.statements.apartFromTheSession(() -> who.get(address)).size();
	}

	private PlanDraft draft(DossierId id) {
		return within(this.staff, () -> this.plans.draft(this.staff, id));
	}

	private static String plan(DossierId id) {
		return "/dossiers/" + id.value() + "/plan";
	}

}
