package fr.cqpm.registration;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.certification.EditionId;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Inscription à enregistrer (R1).
 *
 * @param id chosen by who asks: asking twice registers once
 * @param centre the exam centre that registers and will answer for the file
 * @param edition pinned from now on
 * @param startedOn when training or validation began, where known
 * @param trainers formateurs: they cannot sit in the commission (R11)
 */
public record NewRegistration(DossierId id, ExamCentreId centre, EditionId edition, Candidate candidate,
		Pathway pathway, LocalDate registeredOn, @Nullable LocalDate startedOn, @Nullable Company company,
		@Nullable Tutor tutor, @Nullable String trainingBody, List<Trainer> trainers, @Nullable String accommodation) {

	public NewRegistration {
		trainers = List.copyOf(trainers);
	}

	/** The same for that dossier, whose centre and edition do not change. */
	public NewRegistration of(Dossier dossier) {
		return new NewRegistration(dossier.id(), dossier.centre(), dossier.edition(), this.candidate, this.pathway,
				this.registeredOn, this.startedOn, this.company, this.tutor, this.trainingBody, this.trainers,
				this.accommodation);
	}

	/** The same of that candidate, whose identity or contact was wrong. */
	NewRegistration of(Candidate corrected) {
		return new NewRegistration(this.id, this.centre, this.edition, corrected, this.pathway, this.registeredOn,
				this.startedOn, this.company, this.tutor, this.trainingBody, this.trainers, this.accommodation);
	}

	/** Candidat, with what the national transmission of a result needs. */
	public record Candidate(String birthName, @Nullable String usedName, String firstNames, Sex sex,
			LocalDate birthDate, BirthPlace birthPlace, String email, @Nullable String phone) {

		/** As people address them: used name where there is one. */
		public String displayName() {
			String first = this.firstNames.split("[ ,]", 2)[0];
			return first + " " + ((this.usedName != null) ? this.usedName : this.birthName);
		}

	}

	/** Entreprise. */
	public record Company(String name, Siret siret) {

	}

	/**
	 * Tuteur, responsable hiérarchique ou fonctionnel: who is asked for the company's
	 * opinion.
	 */
	public record Tutor(String name, @Nullable String function, String email, @Nullable String phone) {

	}

	/** Formateur. */
	public record Trainer(String name, @Nullable String email) {

	}

}
