package fr.cqpm.tracking;

import fr.cqpm.shared.DossierId;

/** Where the steps of a dossier are done: below its own address, but for the jury's. */
final class Places {

	/** The jury's sessions, which concern several dossiers. */
	static final String JURY = "/sessions";

	private Places() {
	}

	static String href(DossierId dossier, String page) {
		return page.equals(JURY) ? JURY : "/dossiers/" + dossier.value() + page;
	}

}
