package fr.cqpm.registration.web;

import java.util.Arrays;
import java.util.UUID;

import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.Visitor.Page;
import fr.cqpm.support.World;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** Registering and correcting candidates, as the staff of a centre see it. */
@ApplicationTest
class RegistrationPagesTests {

	private static final String[] ANSWERS = { "birthName", "Fictive", "firstNames", "Camille Anne", "sex", "F",
			"birthDate", "1990-05-17", "bornIn", "FRANCE", "birthCommune", "Metz", "birthCommuneCode", "57463", "email",
			"camille@exemple.test", "pathway", "TRAINING", "registeredOn", "2026-01-12", "companyName",
			"Mécanique fictive", "companySiret", "732 829 320 00074" };

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Registrations registrations;

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
	void theFormBeginsWithTodayAndAsksForWhatR1Asks() {
		Page page = this.visitor.get("/candidats/nouveau");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).isEqualTo("Inscrire un candidat – CQPM · Évaluations");
		assertThat(page.heading()).isEqualTo("Inscrire un candidat");
		assertThat(page.document().select("legend.fields__title").eachText()).containsExactly("Identité", "Contact",
				"Parcours", "Entreprise", "Tuteur, responsable hiérarchique ou fonctionnel", "Formation",
				"Aménagement");
		assertThat(page.field("registeredOn")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
		assertThat(page.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void whatIsTypedIsRegisteredOnceHoweverOftenItIsSent() {
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page page = this.visitor.submit(form, "form.form", answers("usedName", "Exemple", "trainers[0].name",
				"Claude Formatrice", "tutorName", "Dominique Tutrice", "tutorEmail", "d@exemple.test"));
		assertThat(page.status()).isEqualTo(302);
		DossierId id = new DossierId(UUID.fromString(form.select("form.form [name=id]").val()));
		assertThat(page.location()).isEqualTo("/dossiers/" + id.value());
		RegistrationView view = view(id);
		assertThat(view.candidateName()).isEqualTo("Camille Exemple");
		assertThat(view.candidate().birthPlace().label()).isEqualTo("Metz (57463)");
		assertThat(view.trainers()).singleElement().matches((trainer) -> trainer.name().equals("Claude Formatrice"));
		assertThat(this.visitor.submit(form, "form.form", answers()).status()).isEqualTo(302);
		assertThat(view(id)).isEqualTo(view);
	}

	@Test
	void anEmptyFormNamesEachAnswerOnceInTheOrderOfThePage() {
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page page = this.visitor.submit(form, "form.form", "registeredOn", "");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Erreur : Inscrire un candidat");
		assertThat(page.errors()).containsExactly("Indiquez le nom de naissance.", "Indiquez les prénoms.",
				"Indiquez le sexe à l’état civil.", "Indiquez la date de naissance.",
				"Indiquez le nom de la commune de naissance.",
				"Le code INSEE de la commune compte 5 caractères, par exemple 57463 ou 2A004.",
				"Indiquez l’adresse électronique.", "Choisissez le parcours.", "Indiquez la date d’inscription.",
				"Indiquez l’entreprise, ou cochez « Aucune entreprise ».");
		page.document()
			.select(".error-summary a")
			.forEach((link) -> assertThat(page.document().getElementById(link.attr("href").substring(1))).isNotNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					companySiret     | 732 829 320 00075 | La clé de ce SIRET est fausse : vérifiez les chiffres saisis.
					companySiret     | 732               | Le SIRET compte 14 chiffres ; vous en avez saisi 3.
					companySiret     | -                 | Indiquez le SIRET de l’entreprise.
					birthCommuneCode | 99100             | Un code qui commence par 99 désigne un pays : indiquez le pays de naissance.
					birthDate        | 1990-02-31        | Cette date n’existe pas.
					birthDate        | 2024-01-01        | Le candidat a moins de 14 ans à la date d’inscription : vérifiez la date de naissance.
					registeredOn     | 2999-01-01        | La date d’inscription ne peut pas être postérieure à ce jour.
					email            | camille           | Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.
					tutorName        | Dominique         | Indiquez l’adresse électronique du tuteur : l’avis de l’entreprise lui est demandé par courriel.
					noCompany        | true              | Vous indiquez une entreprise : effacez-la, ou décochez cette case.
					""")
	void oneWrongAnswerIsNamedAtItsFieldAndEverythingTypedIsThereAgain(String field, @Nullable String typed,
			String sentence) {
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page page = this.visitor.submit(form, "form.form", answers(field, typed));
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly(sentence);
		assertThat(page.document().select(".field--invalid").text()).contains(sentence);
		assertThat(page.field("firstNames")).isEqualTo("Camille Anne");
		assertThat(this.visitor.get("/candidats").text()).contains("Aucun candidat n’est inscrit.");
	}

	@Test
	void somebodyBornAbroadWithoutCompany() {
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page page = this.visitor.submit(form, "form.form",
				answers("bornIn", "ABROAD", "birthCountry", "Portugal", "birthCommune", null, "birthCommuneCode", null,
						"companyName", null, "companySiret", null, "noCompany", "true", "pathway",
						"VALIDATION_OF_EXPERIENCE"));
		assertThat(page.status()).isEqualTo(302);
		RegistrationView view = view(new DossierId(UUID.fromString(form.select("form.form [name=id]").val())));
		assertThat(view.candidate().birthPlace().label()).isEqualTo("Portugal");
		assertThat(view.company()).isNull();
	}

	@Test
	void whatIsUnusualIsShownAndConfirmed() {
		this.visitor.submit(this.visitor.get("/candidats/nouveau").document(), "form.form", answers());
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page doubted = this.visitor.submit(form, "form.form", answers("startedOn", "2025-12-01"));
		assertThat(doubted.status()).isEqualTo(422);
		assertThat(doubted.errors()).containsExactly("Vérifiez les points signalés, puis confirmez l’inscription.");
		assertThat(doubted.document().select(".notice--warning li").eachText()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("La démarche a commencé avant l’inscription"))
			.anySatisfy((line) -> assertThat(line).startsWith("Doublon probable").contains("Fictive Camille Anne"));
		Page page = this.visitor.submit(doubted.document(), "form.form", "confirmed", "true");
		assertThat(page.status()).isEqualTo(302);
	}

	@Test
	void thereIsRoomForMoreTrainers() {
		Document form = this.visitor.get("/candidats/nouveau").document();
		Page page = this.visitor.submit(form, "form.form", answers("trainers[0].name", "Claude", "room", "1"));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().getElementsByAttributeValue("name", "trainers[0].name").val()).isEqualTo("Claude");
		assertThat(page.document().getElementsByAttributeValue("name", "trainers[1].name")).hasSize(1);
		assertThat(page.field("birthName")).isEqualTo("Fictive");
	}

	@Test
	void aCorrectionChangesWhatIsTypedAndLeavesTheRest() {
		DossierId id = this.world.registered(this.staff, this.centre);
		RegistrationView before = view(id);
		Page form = this.visitor.get("/dossiers/" + id.value() + "/inscription");
		assertThat(form.heading()).isEqualTo("Corriger l’inscription");
		assertThat(form.field("companySiret")).isEqualTo("732 829 320 00074");
		Page page = this.visitor.submit(form.document(), "form.form", "usedName", "Autre");
		assertThat(page.location()).isEqualTo("/dossiers/" + id.value());
		assertThat(view(id).candidate().usedName()).isEqualTo("Autre");
		assertThat(view(id).tutor()).isEqualTo(before.tutor());
		assertThat(view(id).trainers()).isEqualTo(before.trainers());
	}

	@Test
	void aCorrectionThatBecomesUnusualIsConfirmedOnce() {
		this.visitor.submit(this.visitor.get("/candidats/nouveau").document(), "form.form", answers());
		DossierId id = this.world.registered(this.staff, this.centre);
		String address = "/dossiers/" + id.value() + "/inscription";
		Page doubted = this.visitor.submit(this.visitor.get(address).document(), "form.form", "startedOn", "2020-01-15",
				"email", answer("email"));
		assertThat(doubted.status()).isEqualTo(422);
		assertThat(doubted.document().select(".notice--warning li").eachText()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("La démarche a commencé avant l’inscription"))
			.anySatisfy((line) -> assertThat(line).startsWith("Doublon probable"));
		assertThat(this.visitor.submit(doubted.document(), "form.form", "confirmed", "true").status()).isEqualTo(302);
		assertThat(view(id).startedOn()).hasToString("2020-01-15");
		Page later = this.visitor.submit(this.visitor.get(address).document(), "form.form", "usedName", "Autre");
		assertThat(later.status()).as("what was confirmed is not asked again").isEqualTo(302);
	}

	@Test
	void twoCorrectionsMeetAndTheSecondSeesBothValues() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Document form = this.visitor.get("/dossiers/" + id.value() + "/inscription").document();
		this.visitor.submit(form, "form.form", "phone", "03 00 00 00 01");
		Page page = this.visitor.submit(form, "form.form", "phone", "03 00 00 00 02");
		assertThat(page.status()).isEqualTo(409);
		assertThat(page.document().select("section.notice li").eachText())
			.containsExactly("Téléphone : enregistré « 03 00 00 00 01 », votre saisie « 03 00 00 00 02 »");
		assertThat(page.field("phone")).isEqualTo("03 00 00 00 02");
		assertThat(this.visitor.submit(page.document(), "form.form").status()).isEqualTo(302);
		assertThat(view(id).candidate().phone()).isEqualTo("03 00 00 00 02");
	}

	@Test
	void nobodyElseComesHere() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Visitor stranger = new Visitor(this.mvc, this.world.staff(this.world.centre()));
		assertThat(stranger.get("/dossiers/" + id.value() + "/inscription").status()).isEqualTo(404);
		assertThat(stranger.get("/candidats").text()).contains("Aucun candidat n’est inscrit.");
		Visitor assessor = new Visitor(this.mvc, this.world.person(this.centre, Role.ASSESSOR));
		assertThat(assessor.get("/candidats").status()).isEqualTo(403);
		assertThat(assessor.get("/candidats/nouveau").status()).isEqualTo(403);
		Document form = this.visitor.get("/candidats/nouveau").document();
		assertThat(stranger.submit(form, "form.form", answers()).status()).isEqualTo(404);
	}

	private RegistrationView view(DossierId id) {
		return within(this.staff, () -> this.registrations.get(this.staff, id));
	}

	private static String answer(String field) {
		return String.valueOf(ANSWERS[Arrays.asList(ANSWERS).indexOf(field) + 1]);
	}

	private static @Nullable String[] answers(@Nullable String... changes) {
		@Nullable String[] all = Arrays.copyOf(ANSWERS, ANSWERS.length + changes.length);
		System.arraycopy(changes, 0, all, ANSWERS.length, changes.length);
		return all;
	}

}
