package fr.cqpm.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.report.TextReader;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The report read page by page: its candidate pins a passage, its assessor comes to it.
 */
@BrowserTest
class ReadingIT {

	@Autowired
	BeanFactory beans;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	private Actor assessor;

	@BeforeEach
	void sent() {
		World world = this.beans.getBean(World.class);
		ExamCentreId centre = world.centre();
		this.staff = world.staff(centre);
		this.dossier = world.transmitted(this.staff, centre);
		this.candidate = world.candidate(this.staff, this.dossier);
		PanelWorld panels = this.beans.getBean(PanelWorld.class);
		List<Actor> members = panels.assessors(centre, 2);
		panels.sitting(this.staff, this.dossier, members);
		this.assessor = members.getFirst();
		this.beans.getBean(ReportWorld.class)
			.send(this.candidate, this.dossier, "rapport.pdf",
					SampleFiles.pdf("Sommaire", "La presse fictive a cassé en mars.", "L’équipe a repris à midi."));
		this.beans.getBean(TextReader.class).readAll();
	}

	@Test
	void aPassageIsPinnedWhereItIsReadAndFoundAgain(Screens screens) {
		Page page = open(screens.laptop(), this.candidate, "?page=2");
		assertThat(page.locator(".reader__layer span").first()).containsText("La presse fictive");
		page.evaluate("""
				() => {
					const words = document.querySelector('.reader__layer span').firstChild;
					document.getSelection().setBaseAndExtent(words, 3, words, 17);
				}""");
		assertThat(page.locator("textarea[name=quote]")).hasValue("presse fictive");
		assertThat(page.locator("[data-selected]")).hasText("Passage sélectionné, page 2.");
		for (String criterion : List.of("2.1", "3.1")) {
			Locator box = page.locator("input[name=criteria][value='" + criterion + "']");
			box.locator("xpath=ancestor::details").locator("summary").click();
			box.check();
		}
		page.locator("[data-pin] button").click();
		assertThat(page.locator(".flash")).containsText("Le passage est épinglé.");
		assertThat(page.locator("#passages-ici")).containsText("critères 2.1, 3.1");
		page.locator("a[rel=next]").click();
		assertThat(page.locator("#passages-ici h2")).hasText("Épinglé à la page 3");
		assertThat(page.locator(".reader__layer span").first()).containsText("L’équipe");
		page.navigate("/mon-dossier/preuves/2");
		assertThat(page.locator("#critere-2\\.1")).containsText("presse fictive");
		this.beans.getBean(ReportWorld.class).deposit(this.candidate, this.dossier);

		Page read = open(screens.telephone(), this.assessor, "?q=presses");
		Locator hit = read.locator(".reader__hits a[data-page='2']").first();
		assertThat(read.locator(".reader__hits mark")).hasText("presse");
		hit.click();
		assertThat(read.locator(".reader__layer span").first()).containsText("La presse fictive");
		assertThat(read.locator("#passages-ici")).containsText("presse fictive");
		assertThat(read.locator("[data-pin]")).hasCount(0);
		org.assertj.core.api.Assertions
			.assertThat(this.beans.getBean(Records.class).journal(this.staff, this.dossier, "evidence.report-read"))
			.hasSize(2);
	}

	@Test
	void withoutScriptsThePageIsItsText(Screens screens) {
		Page page = open(screens.withoutScripts(), this.candidate, "?page=2&q=fictives");
		assertThat(page.locator(".reader__words")).hasText("La presse fictive a cassé en mars.");
		assertThat(page.locator(".reader__words mark")).hasText("fictive");
		page.locator("a[rel=next]").click();
		assertThat(page.locator(".reader__words")).hasText("L’équipe a repris à midi.");
		page.locator("textarea[name=quote]").fill("une autre équipe");
		page.locator("[data-pin] button").click();
		assertThat(page.locator(".error-summary")).containsText("Ce passage ne se trouve pas à la page 3");
		assertThat(page.locator("textarea[name=quote]")).hasValue("une autre équipe");
	}

	private Page open(Screen screen, Actor actor, String question) {
		Account.of(actor, this.beans.getBean(People.class), this.beans.getBean(Passwords.class)).signIn(screen);
		return screen.open("/rapports/" + this.dossier.value() + "/lire" + question).page();
	}

}
