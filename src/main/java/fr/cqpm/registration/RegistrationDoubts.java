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

	/** Those that were not there before: nobody confirms the same thing twice. */
	RegistrationDoubts beyond(RegistrationDoubts before) {
		return new RegistrationDoubts(
				this.warnings.stream().filter((warning) -> !before.warnings.contains(warning)).toList(),
				this.duplicates.stream().filter((duplicate) -> !before.duplicates.contains(duplicate)).toList());
	}

	public boolean isEmpty() {
		return this.warnings.isEmpty() && this.duplicates.isEmpty();
	}

}
