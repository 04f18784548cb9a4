package fr.cqpm.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.PersonalDocument;
import tools.jackson.databind.node.ArrayNode;

/**
 * Copie des données d'un dossier.
 *
 * @param sections every part by its title, in order
 * @param withheld why something else is not handed over
 */
public record DataCopy(String reference, Instant at, Map<String, ArrayNode> sections, List<PersonalDocument> documents,
		List<String> withheld) {

	/** As it is saved, e.g. « donnees-LOR-2026-0042-A.zip ». */
	public String fileName() {
		return "donnees-" + this.reference + ".zip";
	}

}
