package fr.cqpm.registration;

import fr.cqpm.account.NewPerson;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.springframework.stereotype.Component;

/** The account behind a registration: made with it, corrected with it. */
@Component
class CandidateAccounts {

	private final People people;

	private final Passwords passwords;

	CandidateAccounts(People people, Passwords passwords) {
		this.people = people;
		this.passwords = passwords;
	}

	/** The candidate's account in that centre; who has one already keeps it. */
	PersonId open(NewRegistration registration) {
		return open(person(registration.candidate()), registration.centre());
	}

	private PersonId open(NewPerson candidate, ExamCentreId centre) {
		PersonId person = this.people.findOrCreate(candidate);
		this.people.grant(person, Role.CANDIDATE, centre);
		return person;
	}

	void invite(PersonId candidate) {
		this.passwords.inviteUnlessChosen(candidate);
	}

	/** The name follows a correction; the address only as long as nobody signed in. */
	void follow(Dossier dossier, Candidate corrected) {
		if (this.people.correctCandidate(dossier.candidate(), dossier.centre(), person(corrected))) {
			invite(dossier.candidate());
		}
	}

	private static NewPerson person(Candidate candidate) {
		return new NewPerson(candidate.email(), candidate.firstNames().split("[ ,]", 2)[0],
				(candidate.usedName() != null) ? candidate.usedName() : candidate.birthName());
	}

}
