package fr.cqpm.registration;

import java.util.List;

import fr.cqpm.shared.Warning;

/**
 * Points à confirmer: what is unusual about a registration and does not prevent it.
 *
 * @param warnings of rule R1
 * @param duplicates registrations that may be of the same person
 */
public record RegistrationDoubts(List<Warning> warnings, List<ProbableDuplicate> duplicates) {

	public RegistrationDoubts {
		warnings = List.copyOf(warnings);
		duplicates = List.copyOf(duplicates);
	}

	public boolean isEmpty() {
		return this.warnings.isEmpty() && this.duplicates.isEmpty();
	}

}
