package fr.cqpm.shared;

import java.util.UUID;

/** Identifies a dossier: the candidate's file, rooted in one registration. */
public record DossierId(UUID value) {

	public static DossierId next() {
		return new DossierId(Ids.next());
	}

}
