package fr.cqpm.journey;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.FrenchTime;

import static org.assertj.core.api.Assertions.assertThat;

/** What the staff of an exam centre do. */
public record StaffHands(Browser browser) {

	/** Registers a candidate with a company and a tutor; gives the dossier's address. */
	String register(String candidateEmail, String tutorEmail) {
		this.browser.visit("/candidats/nouveau")
			.send("form.form", "birthName", "Exemple", "firstNames", "Camille", "sex", "F", "birthDate", "1990-05-17",
					"bornIn", "FRANCE", "birthCommune", "Metz", "birthCommuneCode", "57463", "email", candidateEmail,
					"pathway", "TRAINING", "companyName", "Mécanique fictive", "companySiret", "999 000 011 00018",
					"tutorName", "Dominique Tutrice", "tutorFunction", "Responsable de production", "tutorEmail",
					tutorEmail, "trainers[0].name", "Claude Formatrice")
			.done();
		assertThat(this.browser.address()).startsWith("/dossiers/");
		return this.browser.address();
	}

	void transmitPlan(String dossier) {
		LocalDate today = LocalDate.now(FrenchTime.PARIS);
		this.browser.visit(dossier + "/plan")
			.send("form.form", "agreedOn", today.toString(), "dueDate", today.plusDays(30).toString(), "dueTime",
					"23:59", "act", "check")
			.done()
			.send("main form")
			.done();
		assertThat(this.browser.text()).contains("Transmis");
	}

	void askForTheOpinion(String dossier, String tutorEmail) {
		this.browser.visit(dossier + "/avis")
			.send("main form.form[action$=/avis]", "name", "Dominique Tutrice", "email", tutorEmail)
			.done();
	}

	void composeTheCommission(String dossier, List<Actor> members) {
		this.browser.visit(dossier + "/commission")
			.send("main form.form", "members", Journey.ids(members), "president", Journey.ids(members.subList(0, 1)))
			.done();
	}

	/**
	 * Plans a session; the first of its two members sits for the employers and presides.
	 * @return its address
	 */
	String planSession(List<Actor> jurors) {
		this.browser.visit("/sessions");
		this.browser.visit(this.browser.page().select("a[href^=/sessions/nouvelle]").attr("href"));
		String president = Journey.ids(jurors.subList(0, 1));
		int chair = this.browser.page().select("input[name$=.person]").eachAttr("value").indexOf(president);
		this.browser
			.send("main form.form", "date", LocalDate.now(FrenchTime.PARIS).toString(), "time", "08:00", "place",
					"Salle fictive", "seats[" + chair + "].side", "EMPLOYER", "seats[" + (1 - chair) + "].side",
					"EMPLOYEE", "seats[" + (1 - chair) + "].union", "Organisation fictive", "president", president)
			.done();
		assertThat(this.browser.address()).matches("/sessions/[0-9a-f-]{36}");
		return this.browser.address();
	}

	/** Puts the dossier on the session's agenda. */
	void schedule(String session, String dossier) {
		this.browser.visit(session)
			.send("form[action$=/dossiers]", "dossiers", dossier.replace("/dossiers/", ""))
			.done();
	}

	/** What the dossier's journal says. */
	public String journal(String dossier) {
		return this.browser.visit(dossier + "/journal").text();
	}

}
