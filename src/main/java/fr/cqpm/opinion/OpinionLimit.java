package fr.cqpm.opinion;

import java.time.LocalDate;
import java.util.Optional;

import fr.cqpm.shared.DossierId;

/**
 * Dernier jour utile d'un avis, as later modules know it: the commission hears the
 * candidate, and may decide that very day.
 */
public interface OpinionLimit {

	/** The last day on which an opinion is of use, where one is known. */
	Optional<LocalDate> latest(DossierId dossier);

}
