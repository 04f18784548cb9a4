package fr.cqpm.commission;

import org.jspecify.annotations.Nullable;

/**
 * Base manquante: what a capacity decision still waits for, among « des différentes
 * évaluations », « de l'avis de l'entreprise » and « de l'entretien avec le candidat » (§
 * IV.2.A).
 */
public enum MissingBasis {

	/** The plan names no way to assess this capacity. */
	PLAN(Basis.ASSESSMENTS, "Aucune évaluation n’est prévue pour cette capacité.", null,
			"Le centre d’examen complète le dossier des modalités."),

	REPORT(Basis.ASSESSMENTS, "Le rapport n’est pas déposé.", null, "Le candidat le dépose."),

	PRESENTATION(Basis.ASSESSMENTS, "La présentation devant la commission n’a pas eu lieu.", "presentation",
			"Enregistrer la présentation"),

	RECONSTITUTED_SITUATION(Basis.ASSESSMENTS,
			"L’évaluation en situation professionnelle reconstituée n’a pas eu lieu.", "situation-reconstituee",
			"Enregistrer la situation reconstituée"),

	MARKS(Basis.ASSESSMENTS, "Les évaluateurs n’ont pas tous transmis leur évaluation.", "membres",
			"Voir où en sont les membres"),

	OPINION(Basis.OPINION, "L’avis de l’entreprise n’est ni transmis ni dispensé.", null,
			"Le centre d’examen relance l’entreprise, ou l’en dispense."),

	INTERVIEW(Basis.INTERVIEW, "L’entretien avec le candidat n’a pas eu lieu.", "entretien", "Enregistrer l’entretien");

	private final Basis basis;

	private final String sentence;

	private final @Nullable String path;

	private final String remedy;

	MissingBasis(Basis basis, String sentence, @Nullable String path, String remedy) {
		this.basis = basis;
		this.sentence = sentence;
		this.path = path;
		this.remedy = remedy;
	}

	/** Which of the three it is missing from. */
	public Basis basis() {
		return this.basis;
	}

	/** One French sentence. */
	public String sentence() {
		return this.sentence;
	}

	/** Where a member mends it, below their dossier; {@code null} where others do. */
	public @Nullable String path() {
		return this.path;
	}

	/** What that page is for, or who else mends it. */
	public String remedy() {
		return this.remedy;
	}

}
