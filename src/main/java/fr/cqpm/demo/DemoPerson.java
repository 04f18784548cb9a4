package fr.cqpm.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import fr.cqpm.shared.Role;

import static fr.cqpm.demo.DemoCentre.BRETAGNE;
import static fr.cqpm.demo.DemoCentre.LORRAINE;

/** The fictitious people who are no candidates, and what a visitor can try as each. */
enum DemoPerson {

	HELENE("Hélène", "Fictive", Role.CENTRE_STAFF, "UIMM Lorraine (fictive)",
			"Inscrire, établir le dossier des modalités, composer la commission, prévoir le jury", LORRAINE),

	YANN("Yann", "Fictif", Role.CENTRE_STAFF, "UIMM Bretagne (fictive)",
			"Le même travail dans un autre centre, qui ne voit rien du premier", BRETAGNE),

	BRUNO("Bruno", "Imaginaire", Role.ASSESSOR, "Tréfilerie de la Colline (fictive)",
			"Présider une commission\u00a0: décider, clore, signer le procès-verbal", LORRAINE),

	SOPHIE("Sophie", "Inventée", Role.ASSESSOR, "Forges de la Basse-Fiction (fictives)",
			"Évaluer seule, chaque critère, avant que les évaluations se lèvent", LORRAINE),

	OMAR("Omar", "Exemple", Role.ASSESSOR, "Tôlerie Exemple (fictive)", "Évaluer dans deux centres à la fois", LORRAINE,
			BRETAGNE),

	MAELLE("Maëlle", "Supposée", Role.ASSESSOR, "Chantiers de l’Aber (fictifs)", "Présider une commission en Bretagne",
			BRETAGNE),

	LOIC("Loïc", "Modèle", Role.ASSESSOR, "Électronique de la Rance (fictive)",
			"Déclarer son indépendance, puis évaluer", BRETAGNE),

	CLAIRE("Claire", "Patron", Role.JURY_MEMBER, "Aciers du Haut-Exemple (fictifs)",
			"Présider le jury\u00a0: émarger, déclarer, clore la session", LORRAINE),

	MARC("Marc", "Gabarit", Role.JURY_MEMBER, "Outillage de la Fiction (fictif)", "Siéger au jury, collège employeurs",
			LORRAINE),

	NADIA("Nadia", "Épure", Role.JURY_MEMBER, "Aciers du Haut-Exemple (fictifs)", "Siéger au jury, collège salariés",
			LORRAINE),

	PIERRE("Pierre", "Croquis", Role.JURY_MEMBER, "Robinetterie du Songe (fictive)", "Siéger au jury, collège salariés",
			LORRAINE),

	SOIZIC("Soizic", "Ébauche", Role.JURY_MEMBER, "Chantiers de l’Aber (fictifs)", "Présider le jury en Bretagne",
			BRETAGNE),

	ERWAN("Erwan", "Esquisse", Role.JURY_MEMBER, "Conserverie du Ponant (fictive)", "Siéger au jury, collège salariés",
			BRETAGNE),

	AGNES("Agnès", "Ressource", Role.RESOURCE_CENTRE, "Centre de ressource (fictif)",
			"Lire les dossiers des modalités transmis, en accuser réception ou formuler une observation"),

	ALIX("Alix", "Démonstration", Role.ADMINISTRATOR, "Administration (fictive)", "Tenir les comptes et les centres");

	private final String givenName;

	private final String familyName;

	private final Role role;

	private final String employer;

	private final String about;

	private final Set<DemoCentre> centres;

	DemoPerson(String givenName, String familyName, Role role, String employer, String about, DemoCentre... centres) {
		this.givenName = givenName;
		this.familyName = familyName;
		this.role = role;
		this.employer = employer;
		this.about = about;
		this.centres = Set.of(centres);
	}

	String givenName() {
		return this.givenName;
	}

	String familyName() {
		return this.familyName;
	}

	String displayName() {
		return this.givenName + " " + this.familyName;
	}

	Role role() {
		return this.role;
	}

	String employer() {
		return this.employer;
	}

	/** What a visitor can try as this person. */
	String about() {
		return this.about;
	}

	/** Where they hold their role; nowhere for roles held in no centre. */
	Set<DemoCentre> centres() {
		return this.centres;
	}

	String email() {
		return address(this.givenName, this.familyName);
	}

	/** Such as « helene.fictive@exemple.test ». */
	static String address(String givenName, String familyName) {
		String name = Normalizer.normalize(givenName + "." + familyName, Normalizer.Form.NFD);
		return name.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "-") + "@exemple.test";
	}

}
