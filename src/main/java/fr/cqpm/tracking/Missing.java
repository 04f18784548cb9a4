package fr.cqpm.tracking;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Rule;

/**
 * Ce qui manque before the next step.
 *
 * @param rule the rule that asks for it
 * @param source where the rule comes from, e.g. « § IV.1 »
 * @param sentence what is missing, in French
 * @param action what the centre does about it
 * @param page the page of the dossier where it is done, below its address; empty for the
 * dossier itself
 * @param ours whether the centre itself acts; otherwise it waits for somebody
 */
public record Missing(Rule rule, String source, String sentence, String action, String page, boolean ours) {

	/** The address of the page where it is done. */
	public String href(DossierId dossier) {
		return Places.href(dossier, this.page);
	}

}
