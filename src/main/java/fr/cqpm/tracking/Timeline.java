package fr.cqpm.tracking;

import java.time.Instant;
import java.util.List;

import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/** Frise d'un dossier: its steps in the order of the process, each done or not. */
public final class Timeline {

	private Timeline() {
	}

	static List<Step> of(Milestones milestones) {
		return List.of(new Step("Inscription", milestones.registered(), null, ""),
				new Step("Dossier des modalités transmis", milestones.planned(), null, "/plan"),
				new Step("Rapport déposé", milestones.deposited(), null, "/rapport"),
				new Step(
						(milestones.opinion() == null && milestones.waived() != null)
								? "Dispense d’avis de l’entreprise" : "Avis de l’entreprise transmis",
						(milestones.opinion() != null) ? milestones.opinion() : milestones.waived(), null, "/avis"),
				new Step("Évaluations transmises", null, marks(milestones), "/commission"),
				new Step("Présentation", milestones.presented(), null, "/commission"),
				new Step("Entretien", milestones.interviewed(), null, "/commission"),
				new Step("Commission close", milestones.closed(), null, "/commission"),
				new Step("Résultat déclaré par le jury", milestones.declared(), null, Places.JURY));
	}

	private static @Nullable String marks(Milestones milestones) {
		return (milestones.members() > 0) ? milestones.marked() + " sur " + milestones.members() : null;
	}

	/**
	 * A step.
	 *
	 * @param at when it was reached, or {@code null}
	 * @param tally how far it is, where several people act; {@code null} otherwise
	 * @param page where it is done, below the dossier's address
	 */
	public record Step(String title, @Nullable Instant at, @Nullable String tally, String page) {

		/** The address of the page where it is done. */
		public String href(DossierId dossier) {
			return Places.href(dossier, this.page);
		}

		/** How the timeline draws it. */
		public String state() {
			if (this.tally != null) {
				String[] parts = this.tally.split(" sur ");
				return parts[0].equals(parts[1]) ? "done" : "current";
			}
			return (this.at != null) ? "done" : "todo";
		}

	}

}
