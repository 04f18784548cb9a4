package fr.cqpm.registration.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import fr.cqpm.certification.EditionId;
import fr.cqpm.registration.BirthPlace;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.RegistrationDoubts;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a registration's page sends back, as typed.
 *
 * @param id of the dossier: sent twice, it is registered once
 * @param version of the registration it corrects, 0 for a new one
 * @param bornIn {@code FRANCE} or {@code ABROAD}
 * @param confirmed whether what is unusual was looked at
 * @param reason motif of a rectification, once the result is declared
 */
record RegistrationForm(@Nullable UUID id, int version, @Nullable UUID centre, @Nullable UUID edition,
		@Nullable String birthName, @Nullable String usedName, @Nullable String firstNames, @Nullable String sex,
		@Nullable String birthDate, @Nullable String bornIn, @Nullable String birthCommune,
		@Nullable String birthCommuneCode, @Nullable String birthCountry, @Nullable String email,
		@Nullable String phone, @Nullable String pathway, @Nullable String registeredOn, @Nullable String startedOn,
		@Nullable String companyName, @Nullable String companySiret, @Nullable Boolean noCompany,
		@Nullable String tutorName, @Nullable String tutorFunction, @Nullable String tutorEmail,
		@Nullable String tutorPhone, @Nullable String trainingBody, @Nullable List<TrainerForm> trainers,
		@Nullable String accommodation, @Nullable Boolean confirmed, @Nullable String reason) {

	static final String FRANCE = "FRANCE";

	static final String ABROAD = "ABROAD";

	/** Formateur. */
	record TrainerForm(@Nullable String name, @Nullable String email) {

		private static final TrainerForm NOBODY = new TrainerForm(null, null);

	}

	static RegistrationForm blank(ExamCentreId centre, EditionId edition, LocalDate today) {
		return new RegistrationForm(DossierId.next().value(), 0, centre.value(), edition.value(), null, null, null,
				null, null, FRANCE, null, null, null, null, null, null, today.toString(), null, null, null, false, null,
				null, null, null, null, List.of(TrainerForm.NOBODY), null, false, null);
	}

	static RegistrationForm of(RegistrationView view) {
		NewRegistration registration = view.registration();
		Candidate candidate = registration.candidate();
		BirthPlace.@Nullable Commune commune = (candidate.birthPlace() instanceof BirthPlace.Commune found) ? found
				: null;
		Company company = registration.company();
		Tutor tutor = registration.tutor();
		return new RegistrationForm(registration.id().value(), view.version(), registration.centre().value(),
				registration.edition().value(), candidate.birthName(), candidate.usedName(), candidate.firstNames(),
				candidate.sex().name(), candidate.birthDate().toString(), (commune != null) ? FRANCE : ABROAD,
				(commune != null) ? commune.name() : null, (commune != null) ? commune.code() : null,
				(commune == null) ? candidate.birthPlace().label() : null, candidate.email(), candidate.phone(),
				registration.pathway().name(), registration.registeredOn().toString(),
				Objects.toString(registration.startedOn(), null), (company != null) ? company.name() : null,
				(company != null) ? company.siret().toString() : null, company == null,
				(tutor != null) ? tutor.name() : null, (tutor != null) ? tutor.function() : null,
				(tutor != null) ? tutor.email() : null, (tutor != null) ? tutor.phone() : null,
				registration.trainingBody(), trainers(registration), registration.accommodation(), false, null);
	}

	private static List<TrainerForm> trainers(NewRegistration registration) {
		List<TrainerForm> trainers = new ArrayList<>();
		registration.trainers().forEach((trainer) -> trainers.add(new TrainerForm(trainer.name(), trainer.email())));
		return trainers.isEmpty() ? List.of(TrainerForm.NOBODY) : trainers;
	}

	/** The same with room for one more trainer. */
	RegistrationForm withRoomForATrainer() {
		List<TrainerForm> more = new ArrayList<>((this.trainers != null) ? this.trainers : List.of());
		more.add(TrainerForm.NOBODY);
		return new RegistrationForm(this.id, this.version, this.centre, this.edition, this.birthName, this.usedName,
				this.firstNames, this.sex, this.birthDate, this.bornIn, this.birthCommune, this.birthCommuneCode,
				this.birthCountry, this.email, this.phone, this.pathway, this.registeredOn, this.startedOn,
				this.companyName, this.companySiret, this.noCompany, this.tutorName, this.tutorFunction,
				this.tutorEmail, this.tutorPhone, this.trainingBody, more, this.accommodation, this.confirmed,
				this.reason);
	}

	/** This identity and contact, and all the rest as it is registered. */
	RegistrationForm over(RegistrationForm registered) {
		return new RegistrationForm(registered.id, this.version, registered.centre, registered.edition, this.birthName,
				this.usedName, this.firstNames, this.sex, this.birthDate, this.bornIn, this.birthCommune,
				this.birthCommuneCode, this.birthCountry, this.email, this.phone, registered.pathway,
				registered.registeredOn, registered.startedOn, registered.companyName, registered.companySiret,
				registered.noCompany, registered.tutorName, registered.tutorFunction, registered.tutorEmail,
				registered.tutorPhone, registered.trainingBody, registered.trainers, registered.accommodation, false,
				this.reason);
	}

	boolean hasNoCompany() {
		return Boolean.TRUE.equals(this.noCompany);
	}

	/** Whether what is unusual is not confirmed yet; it then says so at the box. */
	boolean leavesOpen(RegistrationDoubts doubts, BindingResult errors) {
		if (doubts.isEmpty() || Boolean.TRUE.equals(this.confirmed)) {
			return false;
		}
		errors.rejectValue("confirmed", "doubt", "Vérifiez les points signalés, puis confirmez l’inscription.");
		return true;
	}

	/** How many trainers the page has room for. */
	public int places() {
		return Math.max((this.trainers != null) ? this.trainers.size() : 0, 1);
	}

}
