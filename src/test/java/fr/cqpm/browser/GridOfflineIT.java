package fr.cqpm.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.marking.MarkValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing typed on the grid is lost or sent twice, whatever happens to the network, the
 * tab or the session.
 */
@BrowserTest
class GridOfflineIT {

	private static final String[] FIVE = { "1.1", "1.2", "1.3", "1.4", "2.1" };

	@Autowired
	BeanFactory beans;

	private GridDesk desk;

	@BeforeEach
	void sit() {
		this.desk = new GridDesk(this.beans);
	}

	@Test
	void fiveAnswersWithoutNetworkAreSentWhenItIsBack(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		markOffline(grid);
		grid.says("5 saisies en attente sur cet appareil");
		assertThat(grid.kept()).isEqualTo(5);
		assertThat(grid.keptText()).contains("owner=").doesNotContain("NOT_MET", "Écrit hors", "evaluations");
		grid.offline(false).page().evaluate("dispatchEvent(new Event('online'))");
		grid.isSaved();
		assertFiveSentOnce();
		assertThat(grid.kept()).isZero();
	}

	@Test
	void fiveAnswersAreSentOnceByTheNextPageWhenTheTabWasClosed(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		markOffline(grid);
		grid.says("5 saisies en attente sur cet appareil");
		Page next = grid.page().context().newPage();
		grid.page().close();
		next.context().setOffline(false);
		GridPages again = new GridPages(new Screen(next, null), this.desk.path()).open();
		again.isSaved().isMarked("1.2", "NOT_MET");
		assertThat(again.comment("2.1").inputValue()).isEqualTo("Écrit hors connexion");
		assertFiveSentOnce();
	}

	/** Two of them change, one of them twice: the last word counts. */
	private void markOffline(GridPages grid) {
		grid.mark("1.2", "TO_REVIEW").isSaved().offline(true);
		for (String criterion : FIVE) {
			grid.mark(criterion, "NOT_MET");
		}
		grid.comment("2.1").fill("Écrit hors connexion");
		grid.comment("2.1").blur();
	}

	private void assertFiveSentOnce() {
		for (String criterion : FIVE) {
			assertThat(this.desk.mark(criterion).value()).as(criterion).isEqualTo(MarkValue.NOT_MET);
		}
		assertThat(this.desk.mark("1.2").version()).isEqualTo(2);
		assertThat(this.desk.mark("1.3").version()).isEqualTo(1);
		assertThat(this.desk.mark("2.1").comment()).isEqualTo("Écrit hors connexion");
	}

	@Test
	void answerThatGotLostIsAskedForAgainAndNoConflict(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.page().route("**/criteres/1.1", (route) -> {
			route.fetch();
			route.abort();
		});
		grid.mark("1.1", "MET").says("Hors connexion");
		grid.page().unroute("**/criteres/1.1");
		grid.mark("1.1", "NOT_MET").isSaved();
		PlaywrightAssertions.assertThat(grid.button("1.1", "Garder ma saisie")).hasCount(0);
		assertThat(this.desk.mark("1.1").value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(this.desk.mark("1.1").version()).isEqualTo(2);
	}

	@Test
	void twoBrowsersShowBothValuesAndTheirAuthorChooses(Screens screens) {
		GridPages laptop = this.desk.grid(screens.camera(1440, 900));
		GridPages telephone = this.desk.grid(screens.camera(360, 740));
		laptop.mark("1.1", "MET").isSaved();
		telephone.mark("1.1", "NOT_MET").says("Une réponse a changé ailleurs");
		assertThat(telephone.row("1.1").innerText()).contains("sur un autre appareil", "Satisfait", "Vous, ici, à",
				"Non satisfait");
		assertThat(this.desk.mark("1.1").value()).isEqualTo(MarkValue.MET);
		telephone.page().reload();
		telephone.says("Une réponse a changé ailleurs").isMarked("1.1", "NOT_MET");
		telephone.button("1.1", "Garder ma saisie").click();
		telephone.isSaved();
		assertThat(this.desk.mark("1.1").value()).isEqualTo(MarkValue.NOT_MET);
		laptop.mark("1.1", "TO_REVIEW").says("Une réponse a changé ailleurs");
		laptop.button("1.1", "Reprendre l’autre").click();
		laptop.isMarked("1.1", "NOT_MET").mark("1.1", "MET").isSaved();
		assertThat(this.desk.mark("1.1").version()).isEqualTo(3);
	}

	@Test
	void expiredSessionKeepsEntriesUntilTheirAuthorIsBack(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.page().context().clearCookies();
		grid.mark("1.1", "MET").mark("1.2", "NOT_MET").says("Session expirée").says("2 saisies en attente");
		grid.state().getByText("Reconnectez-vous").click();
		Account account = this.desk.account(this.desk.member);
		grid.screen().type("email", account.email()).type("password", account.password()).press("Se connecter");
		grid.isSaved().isMarked("1.1", "MET");
		assertThat(this.desk.mark("1.2").value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(this.desk.writes(this.desk.member)).isEqualTo(2);
	}

	@Test
	void anotherPersonOnTheDeviceNeitherSeesNorSendsThem(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.page().context().clearCookies();
		grid.mark("1.1", "NOT_MET").says("Session expirée");
		new GridPages(grid.screen(), this.desk.path()).signIn(this.desk.account(this.desk.president)).open();
		grid.mark("2.1", "MET").isSaved();
		PlaywrightAssertions.assertThat(grid.answer("1.1", "NOT_MET")).not().isChecked();
		assertThat(grid.kept()).isEqualTo(1);
		assertThat(this.desk.mark(this.desk.president, "1.1").value()).isNull();
		assertThat(this.desk.mark("1.1").value()).isNull();
		grid.page().getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true)).click();
		grid.page().waitForURL("**/connexion?deconnexion");
		// The list of files, which comes first, sends it already
		this.desk.grid(grid.screen()).isMarked("1.1", "NOT_MET");
		grid.page().waitForCondition(() -> grid.kept() == 0);
		assertThat(this.desk.mark("1.1").value()).isEqualTo(MarkValue.NOT_MET);
	}

	@Test
	void signingOutWarnsOfWhatIsNotSent(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.page().route("**/criteres/*", Route::abort);
		grid.mark("1.1", "MET").says("1 saisie en attente");
		Locator leave = grid.page().getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true));
		leave.click();
		grid.page().getByText("Rester connecté").click();
		grid.says("1 saisie en attente");
		grid.screen().open("/compte");
		leave.click();
		grid.page().getByText("Une saisie n’est pas encore envoyée").waitFor();
		grid.page().getByText("Se déconnecter quand même").click();
		grid.page().waitForURL("**/connexion?deconnexion");
		grid.page().unroute("**/criteres/*");
		this.desk.account(this.desk.member).signIn(grid.screen());
		grid.says("Vos saisies sont envoyées");
		assertThat(this.desk.mark("1.1").value()).isEqualTo(MarkValue.MET);
	}

}
