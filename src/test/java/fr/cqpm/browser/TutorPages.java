package fr.cqpm.browser;

/** What the tuteur does, on a telephone. */
final class TutorPages {

	private static final int CAPACITIES = 10;

	private final Screen screen;

	TutorPages(Screen screen) {
		this.screen = screen;
	}

	/** Opens the mailed link and begins. */
	TutorPages begin(String link) {
		this.screen.open(link).press("Commencer");
		return this;
	}

	void giveOpinion() {
		for (int capacity = 1; capacity < CAPACITIES; capacity++) {
			this.screen.choose("lines[0].answer", "FAVOURABLE").press("Enregistrer et continuer");
			this.screen.page().waitForURL("**/capacites/" + (capacity + 1));
		}
		this.screen.choose("lines[0].answer", "RESERVED").type("lines[0].comment", "À consolider sur un an.");
		this.screen.press("Enregistrer et vérifier").page().waitForURL("**/verifier");
		this.screen.isHeaded("Vérifier et transmettre");
	}

	void transmit() {
		this.screen.type("function", "Responsable de production").choose("attested", "true");
		this.screen.press("Transmettre cet avis").isHeaded("Votre avis est transmis");
	}

}
