package fr.cqpm.browser;

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
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/** The interview's guide before a member: no answer typed is lost. */
@BrowserTest
class GuideIT {

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

	private Actor member;

	private String address;

	@BeforeEach
	void twoQuestions() {
		ExamCentreId centre = this.world.centre();
		List<Actor> members = this.panels.assessors(centre, 2);
		this.member = members.getLast();
		DossierId dossier = this.commission.ready(this.world.staff(centre), centre, members,
				Map.of(CriterionNumber.of(4, 3), MarkValue.TO_REVIEW, CriterionNumber.of(6, 2), MarkValue.TO_REVIEW));
		this.address = "/evaluations/" + dossier.value() + "/entretien/guide";
	}

	@Test
	void everyAnswerTypedIsNotedWhicheverButtonIsPressed(Screens screens) {
		Screen screen = screens.camera(1440, 900);
		Account.of(this.member, this.people, this.passwords).signIn(screen);
		screen.open(this.address);
		Page page = screen.page();
		answer(page, "4.3").fill("Un retard expliqué");
		answer(page, "6.2").fill("Relu ensemble");

		screen.page().context().setOffline(true);
		note(page, "6.2").click();
		PlaywrightAssertions.assertThat(page.locator("#critere-6\\.2 [role=alert]")).containsText("Pas de connexion");
		PlaywrightAssertions.assertThat(answer(page, "4.3")).hasValue("Un retard expliqué");

		screen.page().context().setOffline(false);
		note(page, "6.2").click();
		PlaywrightAssertions.assertThat(page.locator("[role=alert]")).hasCount(0);
		screen.open(this.address);
		PlaywrightAssertions.assertThat(answer(page, "4.3")).hasValue("Un retard expliqué");
		PlaywrightAssertions.assertThat(answer(page, "6.2")).hasValue("Relu ensemble");
	}

	private static Locator answer(Page page, String criterion) {
		return page.locator("#critere-" + criterion.replace(".", "\\.") + " textarea");
	}

	private static Locator note(Page page, String criterion) {
		return page.locator("#critere-" + criterion.replace(".", "\\.") + " button");
	}

}
