package fr.cqpm.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Situations d'un dossier.
 *
 * @param natures those the centre offers
 * @param closed why they cannot change now, or {@code null} when they can
 */
public record SituationList(List<Situation> situations, List<String> natures, @Nullable Refusal closed) {

	public SituationList {
		situations = List.copyOf(situations);
		natures = List.copyOf(natures);
	}

	public Optional<Situation> find(UUID id) {
		return this.situations.stream().filter((situation) -> situation.id().equals(id)).findFirst();
	}

}
