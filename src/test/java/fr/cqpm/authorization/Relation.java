package fr.cqpm.authorization;

import java.util.Arrays;

/** How somebody stands to what an address names. */
enum Relation {

	/** Their own: the candidate's dossier, the dossier whose tutor they are. */
	OWN("own"),

	/** They sit on its commission or on its jury, or it was sent to them. */
	ASSIGNED("assigned"),

	/** Other people's, in a centre where they hold their role. */
	SAME_CENTRE("same centre"),

	/** Other people's, in another centre. */
	OTHER_CENTRE("other centre"),

	/** What hangs on another dossier of the same centre, asked for below theirs. */
	ASTRAY("astray"),

	/** Nothing bears that id; or the address names nothing. */
	NONE("none");

	private final String label;

	Relation(String label) {
		this.label = label;
	}

	static Relation labelled(String label) {
		return Arrays.stream(values())
			.filter((relation) -> relation.label.equals(label))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No relation: " + label));
	}

	String label() {
		return this.label;
	}

}
