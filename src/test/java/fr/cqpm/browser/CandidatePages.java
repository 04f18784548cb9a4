package fr.cqpm.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;

/** What the candidate does. */
final class CandidatePages {

	private final Screen screen;

	CandidatePages(Screen screen) {
		this.screen = screen;
	}

	/** Chooses a password by the mailed link, and signs in with it. */
	CandidatePages openAccount(String link, String email) {
		this.screen.open(link).type("password", Account.PASSWORD).press("Enregistrer ce mot de passe");
		new Account(email, Account.PASSWORD).signIn(this.screen).isHeaded("Mon dossier");
		return this;
	}

	/** With scripts it leaves once it is chosen; without, by the button. */
	void sendReport(Path file) {
		this.screen.open("/mon-dossier/rapport").attach("file", file);
		if (this.screen.page().locator("[data-plain]").isVisible()) {
			this.screen.press("Envoyer le fichier");
		}
		PlaywrightAssertions.assertThat(this.screen.page().locator(".flash"))
			.containsText("Votre fichier est reçu.", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
		this.screen.isHeaded("Mon rapport");
	}

	void declareSituation(String title) {
		this.screen.open("/mon-dossier/situations").open("/mon-dossier/situations/nouvelle");
		this.screen.type("title", title).choose("kind", "EVENT").type("period", "mars à juin 2026");
		this.screen.page().locator("select[name=nature]").selectOption(new SelectOption().setIndex(1));
		this.screen.choose("modes", "ORAL").press("Enregistrer").isHeaded("Mes situations");
	}

	/** Points every criterion of that capacity to the only situation. */
	void pointToEvidence(int capacity, String pages) {
		this.screen.open("/mon-dossier/preuves").open("/mon-dossier/preuves/" + capacity);
		this.screen.page().locator("select[name=situation]").selectOption(new SelectOption().setIndex(1));
		this.screen.page().locator("input[name=criteria]").all().forEach(Locator::check);
		this.screen.type("pages", pages).press("Ajouter la preuve");
	}

	void deposit() {
		this.screen.open("/mon-dossier/verifier").isHeaded("Vérifier puis déposer");
		this.screen.press("Déposer mon rapport").isHeaded("Récépissé de dépôt");
	}

	/** What the jury declared, as the candidate reads it. */
	String result() {
		return this.screen.open("/mon-dossier").follow("Voir le résultat").isHeaded("Mon résultat").text();
	}

}
