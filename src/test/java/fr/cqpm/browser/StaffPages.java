package fr.cqpm.browser;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.shared.PersonId;

/** What the centre d'examen does. */
final class StaffPages {

	private final Screen screen;

	StaffPages(Screen screen) {
		this.screen = screen;
	}

	StaffPages signIn(Account account) {
		account.signIn(this.screen).isHeaded("Tableau de bord");
		return this;
	}

	/**
	 * Registers a candidate, at the second attempt.
	 * @return the path of the dossier
	 */
	String register(String candidateEmail) {
		this.screen.open("/candidats").follow("Inscrire un candidat");
		this.screen.type("birthName", "Exemple").type("firstNames", "Camille").choose("sex", "F");
		this.screen.type("birthDate", "1990-05-17").choose("bornIn", "FRANCE");
		this.screen.type("birthCommune", "Metz").type("birthCommuneCode", "57463");
		this.screen.type("email", candidateEmail).select("pathway", "TRAINING");
		this.screen.type("companyName", "Mécanique fictive").type("companySiret", "732 829 320 00074");
		this.screen.type("tutorName", "Dominique Tutrice").type("tutorFunction", "Responsable de production");
		this.screen.pressInVain("Inscrire le candidat").type("tutorEmail", "dominique.tutrice@exemple.test");
		this.screen.press("Inscrire le candidat");
		return this.screen.path();
	}

	/** Draws the plan up, checks and transmits it. */
	void transmitPlan(String dossier) {
		this.screen.open(dossier + "/plan").press("Appliquer à toutes");
		this.screen.type("agreedName", "Dominique Tutrice").type("agreedFunction", "Responsable de production");
		this.screen.type("agreedOn", LocalDate.now().minusDays(1).toString());
		this.screen.type("dueDate", LocalDate.now().plusDays(30).toString()).type("dueTime", "18:00");
		this.screen.press("Vérifier puis transmettre").isHeaded("Vérifier puis transmettre");
		this.screen.press("Transmettre au centre de ressource").isHeaded("Dossier des modalités transmis");
	}

	void askForOpinion(String dossier, String tutorEmail) {
		this.screen.open(dossier + "/avis").isHeaded("Avis de l’entreprise");
		this.screen.type("name", "Dominique Tutrice").type("email", tutorEmail).press("Envoyer la demande");
	}

	/** Composes the commission; its first member presides. */
	void compose(String dossier, List<PersonId> members) {
		this.screen.open(dossier + "/commission");
		members.forEach((member) -> this.screen.choose("members", member.value().toString()));
		this.screen.select("president", members.getFirst().value().toString()).press("Enregistrer et prévenir");
	}

	/** Comes by what the staff reads of a dossier. */
	void readAbout(String dossier) {
		this.screen.open("/tableau-de-bord");
		this.screen.open(dossier);
		this.screen.open(dossier + "/rapport");
		this.screen.open(dossier + "/avis");
		this.screen.open(dossier + "/journal");
		this.screen.open("/referentiels");
	}

	/**
	 * Plans a session with that dossier on its agenda. Of the centre's two members of
	 * juries the president sits for the employers, the other for the employees.
	 * @return the path of the session
	 */
	String planSession(String dossier, PersonId president) {
		this.screen.open("/sessions").follow("Prévoir une session");
		this.screen.type("date", LocalDate.now().toString()).type("time", "08:00").type("place", "Salle fictive");
		String chair = president.value().toString();
		int place = this.screen.value("seats[0].person").equals(chair) ? 0 : 1;
		this.screen.select("seats[" + place + "].side", "EMPLOYER");
		this.screen.select("seats[" + (1 - place) + "].side", "EMPLOYEE");
		this.screen.type("seats[" + (1 - place) + "].union", "Organisation fictive");
		this.screen.select("president", chair).press("Enregistrer et convoquer");
		this.screen.choose("dossiers", dossier.substring(dossier.lastIndexOf('/') + 1));
		this.screen.press("Ajouter à l’ordre du jour");
		return this.screen.path();
	}

}
