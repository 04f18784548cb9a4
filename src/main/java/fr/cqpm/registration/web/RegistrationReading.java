package fr.cqpm.registration.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.cqpm.certification.EditionId;
import fr.cqpm.registration.BirthPlace;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.Pathway;
import fr.cqpm.registration.Sex;
import fr.cqpm.registration.Siret;
import fr.cqpm.registration.web.RegistrationForm.TrainerForm;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Parsed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Reads a registration's form: a registration, or one sentence at each field that is
 * none.
 */
class RegistrationReading {

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

	private static final int LONGEST = 200;

	private static final int LONGEST_TEXT = 1000;

	private static final Set<String> TEXTS = Set.of("accommodation", "reason");

	private final RegistrationForm form;

	private final BindingResult errors;

	RegistrationReading(RegistrationForm form, BindingResult errors) {
		this.form = form;
		this.errors = errors;
	}

	/** What was typed, unless something is wrong with it. */
	Optional<NewRegistration> read() {
		lengths();
		Candidate candidate = candidate();
		Pathway pathway = choice("pathway", this.form.pathway(), Pathway.values(), "Choisissez le parcours.");
		LocalDate registeredOn = date("registeredOn", this.form.registeredOn());
		required("registeredOn", this.form.registeredOn(), "Indiquez la date d’inscription.");
		LocalDate startedOn = date("startedOn", this.form.startedOn());
		Company company = company();
		Tutor tutor = tutor();
		List<Trainer> trainers = trainers();
		if (this.errors.hasErrors()) {
			return Optional.empty();
		}
		return Optional
			.of(new NewRegistration(new DossierId(hidden(this.form.id())), new ExamCentreId(hidden(this.form.centre())),
					new EditionId(hidden(this.form.edition())), Objects.requireNonNull(candidate),
					Objects.requireNonNull(pathway), Objects.requireNonNull(registeredOn), startedOn, company, tutor,
					this.form.trainingBody(), trainers, this.form.accommodation()));
	}

	/** What the page itself sends, or what it offers no way to leave out. */
	private static UUID hidden(@Nullable UUID sent) {
		if (sent == null) {
			throw new NotFound("Not sent by the page");
		}
		return sent;
	}

	private void lengths() {
		for (var component : RegistrationForm.class.getRecordComponents()) {
			String field = component.getName();
			int longest = TEXTS.contains(field) ? LONGEST_TEXT : LONGEST;
			if (this.errors.getFieldValue(field) instanceof String text && text.length() > longest) {
				reject(field, "Ce texte est trop long\u00a0: %d caractères au plus.".formatted(longest));
			}
		}
	}

	private @Nullable Candidate candidate() {
		String birthName = required("birthName", this.form.birthName(), "Indiquez le nom de naissance.");
		String firstNames = required("firstNames", this.form.firstNames(), "Indiquez les prénoms.");
		Sex sex = choice("sex", this.form.sex(), Sex.values(), "Indiquez le sexe à l’état civil.");
		required("birthDate", this.form.birthDate(), "Indiquez la date de naissance.");
		LocalDate birthDate = date("birthDate", this.form.birthDate());
		BirthPlace place = birthPlace();
		String email = address("email", required("email", this.form.email(), "Indiquez l’adresse électronique."));
		if (birthName == null || firstNames == null || sex == null || birthDate == null || place == null
				|| email == null) {
			return null;
		}
		return new Candidate(birthName, this.form.usedName(), firstNames, sex, birthDate, place, email,
				this.form.phone());
	}

	private @Nullable BirthPlace birthPlace() {
		if (RegistrationForm.ABROAD.equals(this.form.bornIn())) {
			return parsed("birthCountry", BirthPlace.Country.parse(text(this.form.birthCountry())));
		}
		String name = required("birthCommune", this.form.birthCommune(), "Indiquez le nom de la commune de naissance.");
		// The name is judged above: here only the code can be wrong
		return parsed("birthCommuneCode",
				BirthPlace.Commune.parse(text(this.form.birthCommuneCode()), (name != null) ? name : "?"));
	}

	private @Nullable Company company() {
		String name = this.form.companyName();
		String siret = this.form.companySiret();
		if (this.form.hasNoCompany()) {
			if (name != null || siret != null) {
				reject("noCompany", "Vous indiquez une entreprise\u00a0: effacez-la, ou décochez cette case.");
			}
			return null;
		}
		if (name == null && siret == null) {
			reject("companyName", "Indiquez l’entreprise, ou cochez «\u00a0Aucune entreprise\u00a0».");
			return null;
		}
		required("companyName", name, "Indiquez le nom de l’entreprise.");
		required("companySiret", siret, "Indiquez le SIRET de l’entreprise.");
		Siret number = (siret != null) ? parsed("companySiret", Siret.parse(siret)) : null;
		return (name != null && number != null) ? new Company(name, number) : null;
	}

	private @Nullable Tutor tutor() {
		if (Stream.of(this.form.tutorName(), this.form.tutorFunction(), this.form.tutorEmail(), this.form.tutorPhone())
			.allMatch(Objects::isNull)) {
			return null;
		}
		String name = required("tutorName", this.form.tutorName(), "Indiquez le nom du tuteur.");
		String email = address("tutorEmail", required("tutorEmail", this.form.tutorEmail(),
				"Indiquez l’adresse électronique du tuteur\u00a0: l’avis de l’entreprise lui est demandé par courriel."));
		return (name != null && email != null)
				? new Tutor(name, this.form.tutorFunction(), email, this.form.tutorPhone()) : null;
	}

	private List<Trainer> trainers() {
		List<TrainerForm> typed = (this.form.trainers() != null) ? this.form.trainers() : List.of();
		List<Trainer> trainers = new ArrayList<>();
		for (int i = 0; i < typed.size(); i++) {
			TrainerForm trainer = typed.get(i);
			if (trainer.name() == null && trainer.email() == null) {
				continue;
			}
			String name = required("trainers[" + i + "].name", trainer.name(), "Indiquez le nom du formateur.");
			String email = address("trainers[" + i + "].email", trainer.email());
			if (name != null && name.length() <= LONGEST) {
				trainers.add(new Trainer(name, email));
			}
			else if (name != null) {
				reject("trainers[" + i + "].name",
						"Ce texte est trop long\u00a0: %d caractères au plus.".formatted(LONGEST));
			}
		}
		return trainers;
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	private @Nullable String required(String field, @Nullable String typed, String sentence) {
		if (typed == null) {
			reject(field, sentence);
		}
		return typed;
	}

	private @Nullable String address(String field, @Nullable String typed) {
		if (typed != null && !ADDRESS.matcher(typed).matches()) {
			reject(field, "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.");
		}
		return typed;
	}

	private @Nullable LocalDate date(String field, @Nullable String typed) {
		try {
			return (typed != null) ? LocalDate.parse(typed) : null;
		}
		catch (DateTimeParseException noDate) {
			reject(field, "Cette date n’existe pas.");
			return null;
		}
	}

	private <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, E[] choices, String sentence) {
		Optional<E> chosen = Arrays.stream(choices).filter((choice) -> choice.name().equals(typed)).findFirst();
		if (chosen.isEmpty()) {
			reject(field, sentence);
		}
		return chosen.orElse(null);
	}

	private <T> @Nullable T parsed(String field, Parsed<? extends T> parsed) {
		parsed.reason().ifPresent((reason) -> reject(field, reason));
		return parsed.value().orElse(null);
	}

	private void reject(String field, String sentence) {
		this.errors.rejectValue(field, "wrong", sentence);
	}

}
