package fr.cqpm.shared;

import java.util.List;
import java.util.Map;

/**
 * Données personnelles (R16): what one module keeps about the person of a dossier, as it
 * hands it over to them. Every table that leads to a dossier or to a person is named
 * once, by the module that keeps it: in an extract, or as withheld with the reason.
 */
public interface PersonalData {

	/** What is handed over, in the order it is read. */
	List<PersonalExtract> extracts();

	/** Tables that are not handed over, each with the reason, in French. */
	default Map<String, String> withheld() {
		return Map.of();
	}

	/** The documents of that dossier, as they are kept; their bytes are read later. */
	default List<PersonalDocument> documents(DossierId dossier) {
		return List.of();
	}

}
