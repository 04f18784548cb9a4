package fr.cqpm.registration;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.NewRegistration.Tutor;
import org.jspecify.annotations.Nullable;

/** Inscription, as it stands now, with the root it belongs to. */
public record RegistrationView(Dossier dossier, Candidate candidate, Pathway pathway, LocalDate registeredOn,
		@Nullable LocalDate startedOn, @Nullable Company company, @Nullable Tutor tutor, @Nullable String trainingBody,
		List<Trainer> trainers, @Nullable String accommodation, int version) {

	public RegistrationView {
		trainers = List.copyOf(trainers);
	}

	/** What was registered, as it stands now. */
	public NewRegistration registration() {
		return new NewRegistration(this.dossier.id(), this.dossier.centre(), this.dossier.edition(), this.candidate,
				this.pathway, this.registeredOn, this.startedOn, this.company, this.tutor, this.trainingBody,
				this.trainers, this.accommodation);
	}

	public String candidateName() {
		return this.candidate.displayName();
	}

}
