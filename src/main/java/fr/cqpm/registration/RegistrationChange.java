package fr.cqpm.registration;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Tutor;
import org.jspecify.annotations.Nullable;

/**
 * Correction d'une inscription: one value, before and after.
 *
 * @param label what it is, in French
 * @param before {@code null} where there was none
 * @param after {@code null} where there is none any more
 */
public record RegistrationChange(String label, @Nullable String before, @Nullable String after) {

	static final String BIRTH_NAME = "Nom de naissance";

	static final String USED_NAME = "Nom d’usage";

	static final String FIRST_NAMES = "Prénoms";

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/** What differs between two states of a registration, in the order of its form. */
	public static List<RegistrationChange> between(NewRegistration before, NewRegistration after) {
		Map<String, @Nullable String> old = values(before);
		List<RegistrationChange> changes = new ArrayList<>();
		values(after).forEach((label, value) -> {
			if (!Objects.equals(old.get(label), value)) {
				changes.add(new RegistrationChange(label, old.get(label), value));
			}
		});
		return List.copyOf(changes);
	}

	/** What a registration says, by label, in the order of its form. */
	static Map<String, @Nullable String> values(NewRegistration registration) {
		Candidate candidate = registration.candidate();
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put(BIRTH_NAME, candidate.birthName());
		values.put(USED_NAME, candidate.usedName());
		values.put(FIRST_NAMES, candidate.firstNames());
		values.put("Sexe à l’état civil", candidate.sex().label());
		values.put("Date de naissance", DATE.format(candidate.birthDate()));
		values.put("Lieu de naissance", candidate.birthPlace().label());
		values.put("Adresse électronique", candidate.email());
		values.put("Téléphone", candidate.phone());
		values.put("Parcours", registration.pathway().label());
		values.put("Date d’inscription", DATE.format(registration.registeredOn()));
		values.put("Début de la démarche",
				(registration.startedOn() != null) ? DATE.format(registration.startedOn()) : null);
		company(registration.company(), registration.tutor(), values);
		values.put("Organisme de formation", registration.trainingBody());
		values.put("Formateurs",
				registration.trainers()
					.stream()
					.map((trainer) -> join(trainer.name(), trainer.email()))
					.collect(Collectors.joining("\u00a0; ")));
		values.put("Aménagement", registration.accommodation());
		return values;
	}

	private static void company(@Nullable Company company, @Nullable Tutor tutor,
			Map<String, @Nullable String> values) {
		values.put("Entreprise", (company != null) ? join(company.name(), company.siret().toString()) : null);
		values.put("Tuteur",
				(tutor != null) ? join(tutor.name(), tutor.function(), tutor.email(), tutor.phone()) : null);
	}

	private static String join(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

}
