package fr.cqpm.shared;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.shared.database.CentreScope;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person with the roles they hold at this moment, a tutor who came
 * by the link of one invitation, or the application itself. Services decide by it; the
 * journal names it.
 *
 * @param person the signed-in person, or {@code null} for a tutor and for the application
 * @param invitation what the tutor's link opens, or {@code null}
 * @param name as shown and journalled
 * @param grants roles, each with its centre
 */
public record Actor(@Nullable PersonId person, @Nullable UUID invitation, String name, Set<Grant> grants) {

	public Actor {
		grants = Set.copyOf(grants);
	}

	/** A signed-in person. */
	public static Actor person(PersonId person, String name, Set<Grant> grants) {
		return new Actor(person, null, name, grants);
	}

	/** A tutor who holds the link of one invitation. */
	public static Actor tutor(UUID invitation, String name, ExamCentreId centre) {
		return new Actor(null, invitation, name, Set.of(new Grant(Role.TUTOR, centre)));
	}

	/** The application itself, in one centre. */
	public static Actor application(ExamCentreId centre) {
		return new Actor(null, null, "Application", Set.of(new Grant(Role.CENTRE_STAFF, centre)));
	}

	public boolean has(Role role) {
		return this.grants.stream().anyMatch((grant) -> grant.role() == role);
	}

	public boolean has(Role role, ExamCentreId centre) {
		return this.grants.contains(new Grant(role, centre));
	}

	/**
	 * Passes when the actor holds the role in that centre.
	 * @throws NotFound otherwise: what is not yours does not exist
	 */
	public void require(Role role, ExamCentreId centre) {
		if (!has(role, centre)) {
			throw new NotFound("Not of a centre where " + this.name + " acts as " + role);
		}
	}

	/**
	 * Passes when the actor holds the role anywhere.
	 * @throws NotFound otherwise
	 */
	public void require(Role role) {
		if (!has(role)) {
			throw new NotFound(this.name + " is not " + role);
		}
	}

	/**
	 * The signed-in person.
	 * @throws NotFound when a tutor or the application acts
	 */
	public PersonId requirePerson() {
		if (this.person == null) {
			throw new NotFound(this.name + " is not a signed-in person");
		}
		return this.person;
	}

	/** The centres where the actor holds this role. */
	public Set<ExamCentreId> centres(Role role) {
		return this.grants.stream()
			.filter((grant) -> grant.role() == role && grant.centre() != null)
			.map(Grant::requireCentre)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** What row security lets this actor see and write. */
	public CentreScope scope() {
		Set<ExamCentreId> centres = this.grants.stream()
			.filter((grant) -> grant.centre() != null)
			.map(Grant::requireCentre)
			.collect(Collectors.toUnmodifiableSet());
		return new CentreScope(centres, centres, has(Role.RESOURCE_CENTRE), this.person);
	}

	/**
	 * A role and where it is held.
	 *
	 * @param centre {@code null} for the roles held in no centre
	 */
	public record Grant(Role role, @Nullable ExamCentreId centre) {

		public Grant {
			if (role.inCentre() != (centre != null)) {
				throw new IllegalArgumentException(role + " with centre " + centre);
			}
		}

		ExamCentreId requireCentre() {
			if (this.centre == null) {
				throw new IllegalStateException(this.role + " is held in no centre");
			}
			return this.centre;
		}

	}

}
