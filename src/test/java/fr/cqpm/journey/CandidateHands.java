package fr.cqpm.journey;

import java.util.Set;

import fr.cqpm.support.SampleFiles;
import org.jsoup.nodes.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** What a candidate does. */
public record CandidateHands(Browser browser, String email) {

	private static final String PASSWORD = "quatre mots sans aucun lien";

	/** Chooses a password by the link that came by mail, and signs in with it. */
	void enter(String link) {
		this.browser.visit(link).send("form.form", "password", PASSWORD).done();
		this.browser.signIn(this.email, PASSWORD);
	}

	void deposit() {
		this.browser.visit("/mon-dossier/situations/nouvelle")
			.send("main form.form", "title", "Panne de la presse fictive", "kind", "EVENT", "nature",
					"Panne ou maintenance", "period", "mars à juin 2026", "modes", "ORAL|WRITTEN", "account",
					"J’ai réorganisé l’équipe et prévenu les clients.")
			.done();
		this.browser.visit("/mon-dossier/preuves");
		Set.copyOf(this.browser.page().select("main a[href^=/mon-dossier/preuves/]").eachAttr("href"))
			.forEach(this::prove);
		this.browser.visit("/mon-dossier/rapport").upload("rapport.pdf", SampleFiles.pdf(4)).done();
		this.browser.visit("/mon-dossier/verifier").send("form[action=/mon-dossier/depot]").done();
		assertThat(this.browser.text()).contains("Récépissé");
	}

	/** Points to the situation for every criterion of one capacity. */
	private void prove(String capacity) {
		Document page = this.browser.visit(capacity).page();
		String situation = page.select("select[name=situation] option[value~=.+-.+]").attr("value");
		String criteria = String.join("|", page.select("#ajouter input[name=criteria]").eachAttr("value"));
		this.browser
			.send("#ajouter", "situation", situation, "criteria", criteria, "pages", "2–3", "note", "Voir le schéma.")
			.done();
	}

	/** What the page of that address says. */
	public String read(String address) {
		return this.browser.visit(address).text();
	}

}
