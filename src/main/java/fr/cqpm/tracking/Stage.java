package fr.cqpm.tracking;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Où en est un dossier: the first thing that is still to happen. */
public enum Stage {

	/** The plan is to be drawn up and transmitted. */
	PLAN("modalites", "Dossier des modalités à transmettre"),

	/** The candidate has still to deposit the report. */
	REPORT("rapport", "Rapport attendu"),

	/** The company's opinion, or its waiver, is missing. */
	OPINION("avis", "Avis de l’entreprise attendu"),

	/** The commission is to be composed. */
	PANEL("commission", "Commission à composer"),

	/** Assessors are marking. */
	MARKING("evaluation", "Évaluation en cours"),

	/** Presentation and interview are to be held. */
	MEETING("seances", "Présentation et entretien à tenir"),

	/** The commission is deciding. */
	DECISION("decision", "Décision de la commission"),

	/** The jury is to deliberate. */
	JURY("jury", "Délibération du jury"),

	/** The result is declared. */
	DECLARED("resultat", "Résultat déclaré");

	private final String slug;

	private final String label;

	Stage(String slug, String label) {
		this.slug = slug;
		this.label = label;
	}

	/** The stage of that name in an address; empty when there is none. */
	public static Optional<Stage> ofSlug(@Nullable String slug) {
		return Arrays.stream(values()).filter((stage) -> stage.slug.equals(slug)).findFirst();
	}

	/** Its name in an address. */
	public String slug() {
		return this.slug;
	}

	public String label() {
		return this.label;
	}

}
