package fr.cqpm.registration;

import java.time.LocalDate;

import fr.cqpm.registration.NewRegistration.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What rule R1 looks at in a registration.
 *
 * @param birthName nom de naissance
 * @param firstNames prénoms, as in the registry
 * @param birthDate date de naissance
 * @param registeredOn date d'inscription
 * @param startedOn when training or validation began or begins, where known
 * @param hasCompany whether a company stands behind the candidate; « aucune » is possible
 * @param hasTutor whether somebody of that company is named to give its opinion
 */
public record RegistrationFacts(String birthName, String firstNames, LocalDate birthDate, LocalDate registeredOn,
		@Nullable LocalDate startedOn, boolean hasCompany, boolean hasTutor) {

	static RegistrationFacts of(NewRegistration registration) {
		Candidate candidate = registration.candidate();
		return new RegistrationFacts(candidate.birthName(), candidate.firstNames(), candidate.birthDate(),
				registration.registeredOn(), registration.startedOn(), registration.company() != null,
				registration.tutor() != null);
	}

}
