package fr.cqpm.panel;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;

/**
 * A member opens a file before they have said whether they have a conflict of interest
 * with it: they are asked first.
 */
public class IndependenceUndeclared extends NotFound {

	private final transient DossierId dossier;

	IndependenceUndeclared(DossierId dossier) {
		super("Independence not declared in " + dossier);
		this.dossier = dossier;
	}

	public DossierId dossier() {
		return this.dossier;
	}

}
