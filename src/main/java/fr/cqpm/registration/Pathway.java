package fr.cqpm.registration;

/**
 * Parcours: how the candidate comes to the certification.
 * <p>
 * « Tout engagement dans une démarche ayant pour objet le CQPM (formation, validation des
 * acquis..) » (§ IV.1); « VAE, demandeurs d'emploi... » (§ IV.1).
 */
public enum Pathway {

	TRAINING("Formation"),

	PROFESSIONALISATION_CONTRACT("Contrat de professionnalisation"),

	APPRENTICESHIP("Apprentissage"),

	VALIDATION_OF_EXPERIENCE("Validation des acquis de l’expérience (VAE)"),

	JOB_SEEKER("Demandeur d’emploi"),

	SKILLS_DEVELOPMENT_PLAN("Salarié en plan de développement des compétences"),

	OTHER("Autre");

	private final String label;

	Pathway(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
