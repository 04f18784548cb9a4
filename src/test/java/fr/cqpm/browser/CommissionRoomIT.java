package fr.cqpm.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A commission in one room, each member before a browser of their own. */
@BrowserTest
class CommissionRoomIT {

	private static final Map<CriterionNumber, MarkValue> TO_TALK_ABOUT = Map.of(CriterionNumber.of(4, 3),
			MarkValue.TO_REVIEW, CriterionNumber.of(6, 2), MarkValue.TO_REVIEW);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	TransactionClock clock;

	private Actor camille;

	private Actor bruno;

	private String address;

	@BeforeEach
	void aCommissionReadyToDecide() {
		ExamCentreId centre = this.world.centre();
		List<Actor> members = this.panels.assessors(centre, 2);
		this.camille = members.getFirst();
		this.bruno = members.getLast();
		DossierId dossier = this.commission.ready(this.world.staff(centre), centre, members, TO_TALK_ABOUT);
		this.address = "/evaluations/" + dossier.value() + "/commission";
	}

	@AfterEach
	void backToThePresent() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void oneWritesAndTheOthersSee(Screens screens) {
		Screen camille = sit(screens, this.camille);
		Screen bruno = sit(screens, this.bruno);
		Locator typed = bruno.page().locator("#critere-4\\.3 textarea");
		typed.fill("Ce que Bruno écrivait");
		typed.scrollIntoViewIfNeeded();
		double top = typed.boundingBox().y;

		decide(camille, "4.3", "Montré à l’entretien");

		says(bruno, "Critère 4.3 décidé par " + this.camille.name() + " : satisfait.");
		says(bruno, this.camille.name() + " tient la plume");
		PlaywrightAssertions.assertThat(bruno.page().locator("#critere-4\\.3 [data-note]"))
			.containsText("Votre saisie est gardée ici.");
		PlaywrightAssertions.assertThat(typed).isFocused();
		assertThat(typed.inputValue()).isEqualTo("Ce que Bruno écrivait");
		assertThat(typed.boundingBox().y).isCloseTo(top, within(60.0));
		PlaywrightAssertions.assertThat(bruno.page().locator("#critere-6\\.2 form")).hasCount(0);
		bruno.inspect("with something typed while another writes");

		bruno.choose("value", "NOT_MET").pressInVain("Enregistrer la décision sur le critère 4.3");
		assertThat(bruno.text()).contains(this.camille.name() + " tient la plume");
		assertThat(typed.inputValue()).isEqualTo("Ce que Bruno écrivait");
	}

	@Test
	void thePenIsHandedOverAndTakenOverAfterASilence(Screens screens) {
		Screen camille = sit(screens, this.camille);
		Screen bruno = sit(screens, this.bruno);
		camille.press("Prendre la plume");
		says(bruno, this.camille.name() + " tient la plume");
		camille.inspect("with the pen");
		bruno.inspect("while another holds the pen");

		camille.press("Passer la plume à " + this.bruno.name());
		says(bruno, "Vous tenez la plume");
		decide(bruno, "4.3", "Relu ensemble");
		says(camille, "Critère 4.3 décidé par " + this.bruno.name() + " : satisfait.");

		this.clock.shift(Duration.ofMinutes(4));
		says(camille, "Sans activité depuis");
		camille.inspect("after a silence");
		camille.press("Reprendre la plume");
		says(bruno, "reprise à " + this.bruno.name() + " après un silence");
		PlaywrightAssertions.assertThat(bruno.page().locator("form.decision")).hasCount(0);

		bruno.page().context().clearCookies();
		says(bruno, "Votre session a expiré.");
		bruno.inspect("once signed out");
	}

	private Screen sit(Screens screens, Actor member) {
		Screen screen = screens.laptop();
		Account.of(member, this.people, this.passwords).signIn(screen);
		return screen.open(this.address);
	}

	private static void decide(Screen screen, String criterion, String reason) {
		Locator form = screen.page().locator("#critere-" + criterion.replace(".", "\\.") + " form");
		form.locator("input[value=MET]").check();
		form.locator("textarea").fill(reason);
		screen.press("Enregistrer la décision sur le critère " + criterion);
	}

	/** Without reloading. */
	private static void says(Screen screen, String words) {
		Page page = screen.page();
		PlaywrightAssertions.assertThat(page.locator("#salle")).containsText(words.replace(" : ", "\u00a0: "));
	}

}
