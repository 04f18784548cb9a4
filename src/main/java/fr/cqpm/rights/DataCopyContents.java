package fr.cqpm.rights;

import java.util.List;

import fr.cqpm.registration.Dossier;

/**
 * Contenu d'une copie.
 *
 * @param published whether the result is known, so that marks and decisions are in it
 * @param parts what is in it, in its order
 * @param documents the names of the files
 */
public record DataCopyContents(Dossier dossier, String candidate, boolean published, List<Part> parts,
		List<String> documents) {

	public DataCopyContents {
		parts = List.copyOf(parts);
		documents = List.copyOf(documents);
	}

	/**
	 * Partie d'une copie.
	 *
	 * @param rows how many lines it has
	 * @param sealed whether it is left out until the result is known
	 */
	public record Part(String title, int rows, boolean sealed) {

	}

}
