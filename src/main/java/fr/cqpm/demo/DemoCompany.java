package fr.cqpm.demo;

import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.Siret;

/**
 * The fictitious companies and the tutor each sends. Their SIRETs have a valid key and
 * belong to nobody.
 */
enum DemoCompany {

	MACHINING("Mécanique des Trois-Rivières (fictive)", "99900001100018", "Martine Tutrice",
			"Responsable de production"),

	LOGISTICS("Entrepôts du Val Imaginaire (fictive)", "99900002900010", "Gérard Tuteur", "Directeur de site"),

	MAINTENANCE("Ateliers Beaumodèle (fictive)", "99900003700013", "Annick Marraine", "Responsable de la maintenance"),

	QUALITY("Fonderie de l’Étang-Bleu (fictive)", "99900004500016", "Philippe Parrain", "Responsable de la qualité");

	private final String title;

	private final String siret;

	private final String tutor;

	private final String tutorFunction;

	DemoCompany(String title, String siret, String tutor, String tutorFunction) {
		this.title = title;
		this.siret = siret;
		this.tutor = tutor;
		this.tutorFunction = tutorFunction;
	}

	Company company() {
		return new Company(this.title, Siret.parse(this.siret).orElseThrow());
	}

	Tutor tutor() {
		String[] names = this.tutor.split(" ");
		return new Tutor(this.tutor, this.tutorFunction, DemoPerson.address(names[0], names[1]), null);
	}

}
