package fr.cqpm.marking;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Évaluation d'un critère, as the commission sees it once nothing is sealed any more.
 *
 * @param revision 0 as submitted, more when revised with a reason
 * @param reason why it was last revised, or {@code null}
 * @param setAside whether it counts no more: its author declared a conflict of interest
 */
public record RevealedMark(PersonId assessor, MarkValue value, @Nullable String comment, int revision,
		@Nullable String reason, boolean setAside) {

}
