package fr.cqpm.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Rule;

/**
 * Parcours d'un dossier: the stage it has reached, and by which rule what is missing
 * before the next. « L'acquisition de chacune des capacités professionnelles est validée
 * par une commission d'évaluation sur la base des différentes évaluations, de l'avis de
 * l'entreprise, de l'entretien avec le candidat » (§ IV.2.A).
 */
public record Way(Stage stage, List<Missing> missing) {

	public Way {
		missing = List.copyOf(missing);
	}

	public static Way of(Milestones milestones, Instant now) {
		if (milestones.declared() != null) {
			return new Way(Stage.DECLARED, List.of());
		}
		if (milestones.closed() != null) {
			return new Way(Stage.JURY,
					List.of(new Missing(Rule.R12, "§ III",
							"Le jury de délibération n’a pas encore déclaré le résultat.", "Préparer la session",
							Places.JURY, true)));
		}
		List<Missing> missing = new ArrayList<>();
		plan(milestones, missing);
		report(milestones, now, missing);
		opinion(milestones, missing);
		panel(milestones, missing);
		if (missing.isEmpty()) {
			missing
				.add(new Missing(Rule.R10, "§ IV.2.A", "La commission n’a pas encore décidé de toutes les capacités.",
						"Voir la commission", "/commission", false));
		}
		return new Way(stage(milestones), missing);
	}

	private static void plan(Milestones milestones, List<Missing> missing) {
		if (milestones.planned() == null) {
			missing.add(new Missing(Rule.R4, "§ IV.1",
					"Le dossier des modalités n’est pas transmis au centre de ressource.",
					"Établir le dossier des modalités", "/plan", true));
		}
	}

	private static void report(Milestones milestones, Instant now, List<Missing> missing) {
		if (milestones.deposited() != null && milestones.infected()) {
			missing.add(new Missing(Rule.R5, "§ IV.2.B.a",
					"Rapport infecté\u00a0: l’antivirus a refusé un fichier déposé, à retourner au candidat.",
					"Retourner le dépôt", "/rapport", true));
		}
		if (milestones.deposited() != null || milestones.planned() == null) {
			return;
		}
		if (milestones.extensionAsked() != null) {
			missing.add(new Missing(Rule.R5, "§ IV.2.B.a", "Le candidat demande une prolongation du délai de dépôt.",
					"Répondre", "/rapport", true));
			return;
		}
		Instant due = milestones.dueBefore();
		boolean late = due != null && !now.isBefore(due);
		missing.add(new Missing(Rule.R5, "§ IV.2.B.a",
				late ? "Le délai de dépôt du rapport est passé sans dépôt."
						: "Le candidat n’a pas encore déposé son rapport.",
				late ? "Prolonger le délai" : "Suivre le rapport", "/rapport", late));
	}

	private static void opinion(Milestones milestones, List<Missing> missing) {
		if (milestones.opinion() != null || milestones.waived() != null || milestones.planned() == null) {
			return;
		}
		if (milestones.companyAsks()) {
			missing.add(new Missing(Rule.R7, "§ IV.2.B.b",
					"L’entreprise indique qu’une autre personne devrait donner l’avis.", "Répondre", "/avis", true));
			return;
		}
		boolean asked = milestones.asked() > 0;
		missing.add(new Missing(Rule.R7, "§ IV.2.B.b",
				asked ? "L’avis de l’entreprise est demandé\u00a0; il n’est pas transmis."
						: "L’avis de l’entreprise n’est pas demandé.",
				asked ? "Relancer" : "Demander l’avis", "/avis", !asked));
	}

	/**
	 * Who assesses may be settled early; it is missing once there is a report to assess.
	 */
	private static void panel(Milestones milestones, List<Missing> missing) {
		recusal(milestones, missing);
		if (milestones.deposited() == null) {
			return;
		}
		if (milestones.members() == 0) {
			missing.add(new Missing(Rule.R11, "§ IV.2.A", "La commission d’évaluation n’est pas composée.",
					"Composer la commission", "/commission", true));
			return;
		}
		if (!milestones.toReplace() && !milestones.allMarked()) {
			missing.add(new Missing(
					Rule.R9, "§ IV.2.A", "Évaluations transmises par les membres de la commission\u00a0: %d sur %d."
						.formatted(milestones.marked(), milestones.members()),
					"Voir la commission", "/commission", false));
		}
		if (milestones.presented() == null) {
			missing
				.add(new Missing(Rule.R8, "§ IV.2.B.a", "La présentation devant la commission n’est pas enregistrée.",
						"Voir la commission", "/commission", false));
		}
		if (milestones.interviewed() == null) {
			missing.add(new Missing(Rule.R8, "§ IV.2.A", "L’entretien avec le candidat n’est pas enregistré.",
					"Voir la commission", "/commission", false));
		}
	}

	/** A recusal asks the centre for a replacement, whenever it comes. */
	private static void recusal(Milestones milestones, List<Missing> missing) {
		if (milestones.toReplace()) {
			missing.add(new Missing(Rule.R11, "§ IV.2.A",
					"Un membre de la commission a déclaré un conflit d’intérêts\u00a0: il est à remplacer.",
					"Compléter la commission", "/commission", true));
		}
		else if (milestones.recused() && !milestones.allMarked()) {
			missing.add(new Missing(Rule.R11, "§ IV.2.A",
					"Un membre de la commission s’est récusé\u00a0: remplacez-le, ou confirmez qu’elle continue sans lui.",
					"Revoir la commission", "/commission", true));
		}
	}

	private static Stage stage(Milestones milestones) {
		if (milestones.planned() == null) {
			return Stage.PLAN;
		}
		if (milestones.deposited() == null) {
			return Stage.REPORT;
		}
		if (milestones.members() == 0) {
			return Stage.PANEL;
		}
		if (!milestones.allMarked()) {
			return Stage.MARKING;
		}
		if (milestones.opinion() == null && milestones.waived() == null) {
			return Stage.OPINION;
		}
		return (milestones.presented() == null || milestones.interviewed() == null) ? Stage.MEETING : Stage.DECISION;
	}

	/** Whether the centre itself has something to do. */
	public boolean ours() {
		return this.missing.stream().anyMatch(Missing::ours);
	}

}
