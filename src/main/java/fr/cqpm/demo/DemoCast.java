package fr.cqpm.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.CentreContacts;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.account.NewPerson;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Actor.Grant;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the fictitious centres and people, and lets them act. */
@Component
@Profile("demo")
class DemoCast {

	static final String PASSWORD = "demonstration-cqpm";

	private final ExamCentres centres;

	private final People people;

	private final Passwords passwords;

	private final Map<DemoCentre, ExamCentreId> ids = new EnumMap<>(DemoCentre.class);

	private final CentreContacts contacts;

	DemoCast(ExamCentres centres, CentreContacts contacts, People people, Passwords passwords) {
		this.centres = centres;
		this.contacts = contacts;
		this.people = people;
		this.passwords = passwords;
	}

	/** Makes whoever is not yet there. */
	void assemble() {
		this.centres.all()
			.forEach((known) -> Arrays.stream(DemoCentre.values())
				.filter((centre) -> centre.code().equals(known.code()))
				.forEach((centre) -> this.ids.put(centre, known.id())));
		if (this.ids.isEmpty()) {
			UUID resource = this.centres.addResourceCentre("Centre de ressource (fictif)");
			for (DemoCentre centre : DemoCentre.values()) {
				ExamCentreId id = this.centres.add(centre.code(), centre.title(), resource);
				this.contacts.change(id, DemoPerson.address("secretariat", centre.code()), "03 00 00 00 00");
				this.ids.put(centre, id);
			}
			Arrays.stream(DemoPerson.values()).forEach(this::add);
		}
	}

	private void add(DemoPerson person) {
		PersonId id = this.people.findOrCreate(
				new NewPerson(person.email(), person.givenName(), person.familyName(), person.employer(), null));
		grants(person).forEach((grant) -> this.people.grant(id, grant.role(), grant.centre()));
		this.passwords.set(id, PASSWORD);
	}

	ExamCentreId centre(DemoCentre centre) {
		ExamCentreId id = this.ids.get(centre);
		if (id == null) {
			throw new IllegalStateException("No demo data: " + centre);
		}
		return id;
	}

	Actor actor(DemoPerson person) {
		return Actor.person(id(person.email()), person.displayName(), grants(person));
	}

	/** The candidate, once their dossier is open. */
	Actor candidate(DemoDossier dossier) {
		return Actor.person(id(dossier.email()), dossier.displayName(),
				Set.of(new Grant(Role.CANDIDATE, centre(dossier.centre()))));
	}

	/** Lets the candidate sign in with the demo's password. */
	void admit(DemoDossier dossier) {
		this.passwords.set(id(dossier.email()), PASSWORD);
	}

	private PersonId id(String email) {
		return this.people.byEmail(email).orElseThrow().id();
	}

	private Set<Grant> grants(DemoPerson person) {
		return person.role().inCentre() ? person.centres()
			.stream()
			.map((centre) -> new Grant(person.role(), centre(centre)))
			.collect(Collectors.toSet()) : Set.of(new Grant(person.role(), null));
	}

}
