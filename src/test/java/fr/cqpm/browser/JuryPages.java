package fr.cqpm.browser;

/** What the president of a jury de délibération does. */
final class JuryPages {

	private final Screen screen;

	/** The path of the deliberation. */
	private final String base;

	JuryPages(Screen screen, String base) {
		this.screen = screen;
		this.base = base;
	}

	JuryPages signIn(Account account) {
		account.signIn(this.screen).isHeaded("Délibérations");
		return this;
	}

	/** Records that everybody is there. */
	void attend() {
		this.screen.open(this.base);
		this.screen.page().locator("input[name=present]").all().forEach((box) -> box.check());
		this.screen.press("Émarger");
	}

	void declareAdmissible(String dossier) {
		this.screen.open(this.base + dossier).choose("declaration", "ADMISSIBLE").press("Vérifier la déclaration");
		this.screen.press("Confirmer la déclaration");
	}

	void close() {
		this.screen.open(this.base).follow("Clore la session").press("Clore la session");
	}

}
