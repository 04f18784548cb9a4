package fr.cqpm.plan;

import java.util.Optional;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Défini avec: who defined the plan with the exam centre. Règle R4 (§ IV.1): « L'UIMM
 * territoriale centre d'examen et l'entreprise ou à défaut le candidat (VAE, demandeurs
 * d'emploi...) définissent dans un dossier qui sera transmis à l'UIMM centre de
 * ressource, les modalités d'évaluation ».
 */
public enum AgreedWith {

	COMPANY("L’entreprise"),

	CANDIDATE("Le candidat, à défaut d’entreprise");

	private final String label;

	AgreedWith(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Why the plan cannot have been defined with them; empty when it can.
	 * @param hasCompany whether a company stands behind the candidate
	 */
	public Optional<Refusal> refusal(boolean hasCompany) {
		return switch (this) {
			case COMPANY -> hasCompany ? Optional.empty()
					: refuse("Ce dossier n’a pas d’entreprise\u00a0: les modalités se définissent avec le candidat.");
			case CANDIDATE ->
				hasCompany ? refuse("Ce dossier a une entreprise\u00a0: les modalités se définissent avec elle.")
						: Optional.empty();
		};
	}

	private static Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("agreedWith", Rule.R4, reason));
	}

}
