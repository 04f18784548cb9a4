package fr.cqpm.authorization;

import java.util.List;

import static fr.cqpm.authorization.Relation.ASSIGNED;
import static fr.cqpm.authorization.Relation.ASTRAY;
import static fr.cqpm.authorization.Relation.NONE;
import static fr.cqpm.authorization.Relation.OTHER_CENTRE;
import static fr.cqpm.authorization.Relation.OWN;
import static fr.cqpm.authorization.Relation.SAME_CENTRE;

/** The columns of docs/authorization.md, in their order. */
enum Who {

	NOBODY(OWN, NONE),

	CANDIDATE(OWN, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	TUTOR(OWN, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	ASSESSOR(ASSIGNED, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	PRESIDENT(ASSIGNED, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	JUROR(ASSIGNED, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	JURY_PRESIDENT(ASSIGNED, SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	STAFF(SAME_CENTRE, OTHER_CENTRE, ASTRAY, NONE),

	RESOURCE_CENTRE(ASSIGNED, OTHER_CENTRE, NONE),

	ADMINISTRATOR(OTHER_CENTRE, NONE);

	private final List<Relation> relations;

	Who(Relation... relations) {
		this.relations = List.of(relations);
	}

	/** How they can stand to something; the nearest first. */
	List<Relation> relations() {
		return this.relations;
	}

}
