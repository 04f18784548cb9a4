package fr.cqpm.journey;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.FrenchTime;

import static org.assertj.core.api.Assertions.assertThat;

/** What the staff of an exam centre do. */
record StaffHands(Browser browser) {

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
		String ids = String.join("|",
				members.stream().map((member) -> member.requirePerson().value().toString()).toList());
		this.browser.visit(dossier + "/commission")
			.send("main form.form", "members", ids, "president", members.getFirst().requirePerson().value().toString())
			.done();
	}

}
