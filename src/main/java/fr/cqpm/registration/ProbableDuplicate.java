package fr.cqpm.registration;

import java.time.LocalDate;

import fr.cqpm.shared.DossierId;

/**
 * Doublon probable: a registration of the same centre with the same birth name and date,
 * or the same address.
 *
 * @param name birth name and first names
 */
public record ProbableDuplicate(DossierId id, String reference, String name, LocalDate birthDate, String email,
		LocalDate registeredOn) {

}
