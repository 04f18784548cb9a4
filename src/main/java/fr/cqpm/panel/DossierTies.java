package fr.cqpm.panel;

import java.util.List;

import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;

/**
 * Liens d'un dossier: the people and the company no assessor of it may be bound to.
 *
 * @param tutor le tuteur, where there is one
 * @param trainers les formateurs
 * @param company l'entreprise, where there is one
 */
public record DossierTies(KnownPerson candidate, @Nullable KnownPerson tutor, List<KnownPerson> trainers,
		@Nullable Siren company) {

	public DossierTies {
		trainers = List.copyOf(trainers);
	}

}
