package fr.cqpm.registration;

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
 * @param field what it is, as the journal names it
 * @param label the same in French
 * @param before {@code null} where there was none
 * @param after {@code null} where there is none any more
 */
public record RegistrationChange(String field, String label, @Nullable String before, @Nullable String after) {

	private static final Map<String, String> LABELS = labels();

	/** What differs between two states of a registration, in the order of its form. */
	public static List<RegistrationChange> between(NewRegistration before, NewRegistration after) {
		Map<String, @Nullable String> old = values(before);
		List<RegistrationChange> changes = new ArrayList<>();
		values(after).forEach((field, value) -> {
			if (!Objects.equals(old.get(field), value)) {
				changes.add(new RegistrationChange(field, LABELS.getOrDefault(field, field), old.get(field), value));
			}
		});
		return List.copyOf(changes);
	}

	private static Map<String, @Nullable String> values(NewRegistration registration) {
		Candidate candidate = registration.candidate();
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put("birthName", candidate.birthName());
		values.put("usedName", candidate.usedName());
		values.put("firstNames", candidate.firstNames());
		values.put("sex", candidate.sex().label());
		values.put("birthDate", candidate.birthDate().toString());
		values.put("birthPlace", candidate.birthPlace().label());
		values.put("email", candidate.email());
		values.put("phone", candidate.phone());
		values.put("pathway", registration.pathway().label());
		values.put("registeredOn", registration.registeredOn().toString());
		values.put("startedOn", Objects.toString(registration.startedOn(), null));
		company(registration.company(), registration.tutor(), values);
		values.put("trainingBody", registration.trainingBody());
		values.put("trainers",
				registration.trainers()
					.stream()
					.map((trainer) -> join(trainer.name(), trainer.email()))
					.collect(Collectors.joining(" ; ")));
		values.put("accommodation", registration.accommodation());
		return values;
	}

	private static void company(@Nullable Company company, @Nullable Tutor tutor,
			Map<String, @Nullable String> values) {
		values.put("company", (company != null) ? join(company.name(), company.siret().toString()) : null);
		values.put("tutor",
				(tutor != null) ? join(tutor.name(), tutor.function(), tutor.email(), tutor.phone()) : null);
	}

	private static String join(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	private static Map<String, String> labels() {
		return Map.ofEntries(Map.entry("birthName", "Nom de naissance"), Map.entry("usedName", "Nom d’usage"),
				Map.entry("firstNames", "Prénoms"), Map.entry("sex", "Sexe à l’état civil"),
				Map.entry("birthDate", "Date de naissance"), Map.entry("birthPlace", "Lieu de naissance"),
				Map.entry("email", "Adresse électronique"), Map.entry("phone", "Téléphone"),
				Map.entry("pathway", "Parcours"), Map.entry("registeredOn", "Date d’inscription"),
				Map.entry("startedOn", "Début de la démarche"), Map.entry("company", "Entreprise"),
				Map.entry("tutor", "Tuteur"), Map.entry("trainingBody", "Organisme de formation"),
				Map.entry("trainers", "Formateurs"), Map.entry("accommodation", "Aménagement"));
	}

}
