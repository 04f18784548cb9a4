package fr.cqpm.browser;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.shared.PersonId;

/** What an évaluateur does, alone and with the commission. */
final class AssessorPages {

	private final Screen screen;

	/** The path of their pages about one dossier. */
	private final String base;

	AssessorPages(Screen screen, String base) {
		this.screen = screen;
		this.base = base;
	}

	AssessorPages signIn(Account account) {
		account.signIn(this.screen).isHeaded("Mes évaluations");
		return this;
	}

	void declareIndependence() {
		this.screen.open(this.base + "/independance").choose("conflict", "false").press("Enregistrer ma déclaration");
	}

	/** Marks every criterion « satisfait »: each answer is saved when it is given. */
	void markEverything() {
		this.screen.open(this.base);
		Locator met = this.screen.page().locator("fieldset.criterion input[value=MET]");
		met.all().forEach(Locator::check);
		PlaywrightAssertions.assertThat(this.screen.page().locator("#etat[aria-busy=false]"))
			.containsText("Enregistré");
	}

	void submitMarks() {
		this.screen.open(this.base + "/transmettre").isHeaded("Transmettre vos évaluations");
		this.screen.press("Transmettre mes évaluations").isHeaded("Évaluations transmises");
	}

	/** Records that the presentation or the interview was held, a moment ago. */
	void hold(String meeting, List<PersonId> present) {
		ZonedDateTime before = ZonedDateTime.now(ZoneId.of("Europe/Paris")).minusMinutes(2);
		this.screen.open(this.base + "/" + meeting).type("date", before.toLocalDate().toString());
		this.screen.type("time", hour(before))
			.type("until", hour(before.plusMinutes(1)))
			.type("place", "Salle fictive");
		present.forEach((person) -> this.screen.choose("present", person.value().toString()));
		this.screen.press("Enregistrer");
	}

	private static String hour(ZonedDateTime when) {
		return when.format(DateTimeFormatter.ofPattern("HH:mm"));
	}

	/** Takes over what everybody said of each criterion. */
	void decideUnanimous() {
		this.screen.open(this.base + "/commission").follow("Reprendre les avis unanimes");
		this.screen.press("Décider de ces critères");
	}

	/** Decides that every capacity is acquired. */
	void decideCapacities(int count) {
		this.screen.open(this.base + "/synthese");
		for (int capacity = 1; capacity <= count; capacity++) {
			Locator form = this.screen.page().locator("form[action$='/synthese/capacites/" + capacity + "']");
			form.locator("input[value=ACQUIRED]").check();
			Locator confirmed = form.locator("input[name=confirmed]");
			if (confirmed.count() > 0) {
				confirmed.check();
			}
			this.screen.press("Enregistrer la décision sur la capacité " + capacity);
		}
	}

	void close() {
		this.screen.open(this.base + "/synthese").press("Clore la commission");
	}

	/** Signs the minutes: unless they have just proved who they are, they are asked. */
	void sign() {
		this.screen.open(this.base + "/synthese").press("Je signe le procès-verbal");
		if (this.screen.page().locator("#confirmation").isVisible()) {
			this.screen.type("_confirmation", Account.PASSWORD).press("Confirmer et continuer");
		}
	}

}
