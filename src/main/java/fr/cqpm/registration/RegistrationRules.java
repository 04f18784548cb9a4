package fr.cqpm.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Warning;

/**
 * Règle R1, inscription préalable (§ IV.1): « Tout engagement dans une démarche ayant
 * pour objet le CQPM (formation, validation des acquis..) implique l'inscription
 * préalable du candidat à la certification auprès de l'UIMM territoriale centre d'examen.
 * »
 * <p>
 * The youngest age and the refusal of a date to come are this project's choice: they
 * catch a mistyped year.
 */
public final class RegistrationRules {

	/** The youngest age, in years, on the day of registration. */
	public static final int YOUNGEST_AGE = 14;

	private RegistrationRules() {
	}

	/** Why this cannot be registered; empty when it can. */
	public static List<Refusal> refusals(RegistrationFacts facts, LocalDate today) {
		List<Refusal> refusals = new ArrayList<>();
		if (facts.birthName().isBlank()) {
			refusals.add(Refusal.at("birthName", Rule.R1, "Indiquez le nom de naissance."));
		}
		if (facts.firstNames().isBlank()) {
			refusals.add(Refusal.at("firstNames", Rule.R1, "Indiquez les prénoms."));
		}
		if (facts.registeredOn().isAfter(today)) {
			refusals.add(Refusal.at("registeredOn", Rule.R1,
					"La date d’inscription ne peut pas être postérieure à ce jour."));
		}
		birthDate(facts, today).ifPresent(refusals::add);
		if (facts.hasTutor() && !facts.hasCompany()) {
			refusals.add(Refusal.at("tutor", Rule.R1,
					"Un tuteur est désigné par une entreprise\u00a0: indiquez l’entreprise."));
		}
		return List.copyOf(refusals);
	}

	private static Optional<Refusal> birthDate(RegistrationFacts facts, LocalDate today) {
		if (!facts.birthDate().isBefore(today)) {
			return Optional.of(Refusal.at("birthDate", Rule.R1, "La date de naissance est dans le futur."));
		}
		if (facts.birthDate().plusYears(YOUNGEST_AGE).isAfter(facts.registeredOn())) {
			return Optional.of(Refusal.at("birthDate", Rule.R1,
					"Le candidat a moins de %d ans à la date d’inscription\u00a0: vérifiez la date de naissance."
						.formatted(YOUNGEST_AGE)));
		}
		return Optional.empty();
	}

	/** What is unusual about it, and does not prevent it. */
	public static List<Warning> warnings(RegistrationFacts facts) {
		LocalDate startedOn = facts.startedOn();
		if (startedOn == null || !startedOn.isBefore(facts.registeredOn())) {
			return List.of();
		}
		return List.of(new Warning(Rule.R1,
				"La démarche a commencé avant l’inscription\u00a0: le référentiel demande une inscription préalable."));
	}

}
