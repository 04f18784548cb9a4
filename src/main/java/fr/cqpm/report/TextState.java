package fr.cqpm.report;

/** Texte d'une version: whether it is known what its pages say. */
public enum TextState {

	/** Not yet: it is read in the background. */
	AWAITED,

	/** Page by page. */
	AVAILABLE,

	/** Texte indisponible: pictures, a broken or too large file, or no PDF. */
	UNAVAILABLE

}
