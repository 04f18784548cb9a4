package fr.cqpm.demo;

/** The fictitious exam centres. */
enum DemoCentre {

	LORRAINE("LOR", "UIMM Lorraine (fictive)", "57463", "Metz"),

	BRETAGNE("BRE", "UIMM Bretagne (fictive)", "35238", "Rennes");

	private final String code;

	private final String title;

	private final String communeCode;

	private final String commune;

	DemoCentre(String code, String title, String communeCode, String commune) {
		this.code = code;
		this.title = title;
		this.communeCode = communeCode;
		this.commune = commune;
	}

	/** How its references begin. */
	String code() {
		return this.code;
	}

	String title() {
		return this.title;
	}

	/** INSEE code of the commune where its candidates were born. */
	String communeCode() {
		return this.communeCode;
	}

	String commune() {
		return this.commune;
	}

}
