package fr.cqpm.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

/** A decided commission of three at their own screens, from closing to both minutes. */
@BrowserTest
class ClosingIT {

	private static final int CRITERIA = 41;

	private static final String REMARK = "Le critère 4.4 reste discuté.";

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

	private List<Actor> members;

	private String base;

	@BeforeEach
	void aDecidedCommission() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		this.members = this.panels.assessors(centre, 3);
		DossierId dossier = this.commission.ready(staff, centre, this.members, Map.of());
		this.commission.acquireAll(this.members.getFirst(), dossier);
		this.base = "/evaluations/" + dossier.value();
	}

	@Test
	void closesSignsReopensAndKeepsBothMinutes(Screens screens) {
		Screen president = enter(screens.laptop(), 0);
		Screen second = enter(screens.telephone(), 1);
		Screen third = enter(screens.laptop(), 2);
		open(president).press("Clore la commission");
		open(president).inspect("closed");
		assertThat(president.text()).contains("Le président signe en dernier", this.members.get(1).name());
		remark(open(second)).inspect("remarked");
		sign(second);
		sign(third);
		assertThat(open(president).text()).contains("Opinion divergente", REMARK, this.members.get(1).name());
		sign(president);
		open(president).inspect("signed");
		byte[] first = president.download(this.base + "/clotures/1/pv.pdf");
		reopen(president);
		open(president).press("Clore la commission");
		assertThat(open(third).inspect("closed again").text()).contains("Pas encore signé", "Une erreur de saisie")
			.doesNotContain(REMARK);
		assertThat(third.download(this.base + "/clotures/1/pv.pdf")).isEqualTo(first);
		assertThatPdf(first).isOfficial().hasText(REMARK).hasNoText("Pas encore signé");
		assertThatPdf(third.download(this.base + "/pv.pdf")).isOfficial()
			.hasText("Une erreur de saisie")
			.hasNoText(REMARK);
	}

	/** All rows come out on A4, blank or filled. */
	@Test
	void printsItsSheetWithEveryCriterion(Screens screens) {
		Screen president = enter(screens.laptop(), 0);
		for (String sheet : List.of("/feuille", "/feuille?vierge=1")) {
			president.open(this.base + sheet).inspect(sheet);
			byte[] paper = president.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
			assertThat(PdfAssert.text(paper).split("\\b(?:[1-9]|10)\\.[1-5]\\b")).hasSizeGreaterThan(CRITERIA);
			assertThat(PdfAssert.read(paper, PDDocument::getNumberOfPages)).isBetween(5, 10);
			float width = PdfAssert.read(paper, (document) -> document.getPage(0).getMediaBox().getWidth());
			assertThat(width).as("A4, turned sideways").isBetween(841f, 843f);
			assertThat(PdfAssert.text(paper).contains("Satisfait")).isEqualTo(sheet.equals("/feuille"));
		}
	}

	private Screen enter(Screen screen, int member) {
		Actor actor = this.members.get(member);
		return Account.of(actor, this.people, this.passwords).signIn(screen);
	}

	private Screen open(Screen screen) {
		return screen.open(this.base + "/synthese");
	}

	private static Screen remark(Screen screen) {
		screen.unfold("Porter une remarque").choose("kind", "DISSENT").type("text", REMARK);
		return screen.press("Enregistrer ma remarque");
	}

	private void sign(Screen screen) {
		new AssessorPages(screen, this.base).sign();
		assertThat(screen.text()).contains("Vous avez signé le procès-verbal.");
	}

	private static void reopen(Screen president) {
		president.unfold("Rouvrir la commission");
		president.page().locator("#rouvrir").fill("Une erreur de saisie");
		president.press("Rouvrir");
	}

}
