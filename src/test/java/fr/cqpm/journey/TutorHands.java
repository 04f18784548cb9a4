package fr.cqpm.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** What a tutor does, on the telephone where the mail has arrived. */
record TutorHands(Browser browser) {

	/** Answers capacity after capacity, and transmits. */
	void giveTheOpinion(String link) {
		this.browser.visit(link).send("form[action$=/commencer]");
		while (this.browser.address().startsWith("/mon-avis/capacites/")) {
			this.browser.send("form.form", "lines[0].answer", "FAVOURABLE").done();
		}
		assertThat(this.browser.address()).isEqualTo("/mon-avis/verifier");
		this.browser
			.send("form.form", "name", "Dominique Tutrice", "function", "Responsable de production", "attested", "true")
			.done();
		assertThat(this.browser.address()).isEqualTo("/mon-avis/transmis");
	}

}
