package fr.cqpm.panel;

import java.util.List;

import fr.cqpm.account.PersonView;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;

/** Holds an assessor against what the registration says: {@link Independence}. */
final class IndependenceCheck {

	private IndependenceCheck() {
	}

	/** Why this assessor cannot sit, at the field of the members. */
	static List<Refusal> refusals(RegistrationView registration, PersonView assessor, boolean conflictDeclared) {
		KnownPerson person = new KnownPerson(assessor.displayName(), assessor.email());
		return new Independence(person, siren(assessor.employerSiren()), conflictDeclared).refusals(ties(registration))
			.stream()
			.map((refusal) -> Refusal.at("members", refusal.rule(), refusal.reason()))
			.toList();
	}

	private static DossierTies ties(RegistrationView registration) {
		Candidate candidate = registration.candidate();
		Tutor tutor = registration.tutor();
		Company company = registration.company();
		return new DossierTies(new KnownPerson(candidate.displayName(), candidate.email()),
				(tutor != null) ? new KnownPerson(tutor.name(), tutor.email()) : null,
				registration.trainers()
					.stream()
					.map((trainer) -> new KnownPerson(trainer.name(), trainer.email()))
					.toList(),
				(company != null) ? company.siret().siren() : null);
	}

	private static @Nullable Siren siren(@Nullable String digits) {
		return (digits != null) ? Siren.parse(digits).value().orElse(null) : null;
	}

}
