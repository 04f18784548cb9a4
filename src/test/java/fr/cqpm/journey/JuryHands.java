package fr.cqpm.journey;

import java.util.List;

import fr.cqpm.shared.Actor;

/** What a jury's president does in one session, on one dossier. */
public record JuryHands(Browser browser, String session, String dossier) {

	void attend(List<Actor> present) {
		this.browser.visit(this.session).send("form[action$=/emargement]", "present", Journey.ids(present)).done();
	}

	/** What the page offers to declare. */
	public List<String> offered() {
		return this.browser.visit(this.dossier).page().select("input[name=declaration]").eachAttr("value");
	}

	/** Declares what the page offers, and confirms. */
	public void declare(String declaration) {
		check(declaration).done().send("form[action$=/declaration]").done();
	}

	/** Has something checked that the page may not offer. */
	public Browser check(String declaration) {
		return this.browser.visit(this.dossier).send("form[action$=/verifier]", "declaration", declaration);
	}

	/** Has one thing checked and sends another. */
	public Browser forge(String checked, String sent) {
		return check(checked).done().send("form[action$=/declaration]", "declaration", sent);
	}

	/** What the session's page says. */
	public String candidates() {
		return this.browser.visit(this.session).text();
	}

	public void close() {
		this.browser.visit(this.session + "/cloture").send("form[action$=/cloture]").done();
	}

	/** The session's minutes. */
	public byte[] minutes() {
		return this.browser.download(this.session + "/pv.pdf");
	}

}
