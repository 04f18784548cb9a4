package fr.cqpm.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.EditionId;
import fr.cqpm.certification.Editions;
import fr.cqpm.plan.Agreement;
import fr.cqpm.plan.PlanAnswer;
import fr.cqpm.plan.PlanAnswers;
import fr.cqpm.plan.PlanProposal;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.BirthPlace;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Inscription et dossier des modalités of a fictitious dossier. */
@Component
@Profile("demo")
class OpeningSteps {

	static final String STANDARD = "management-equipes-autonomes";

	private final Editions editions;

	private final Registrations registrations;

	private final Plans plans;

	private final PlanAnswers answers;

	OpeningSteps(Editions editions, Registrations registrations, Plans plans, PlanAnswers answers) {
		this.editions = editions;
		this.registrations = registrations;
		this.plans = plans;
		this.answers = answers;
	}

	void play(DemoFile file) {
		file.on(0, "09:30");
		file.accept(this.registrations.register(file.staff(), registration(file)));
		file.cast().admit(file.dossier());
		if (file.reaches(DemoStage.PLAN_DRAFTED)) {
			file.on(5, "10:10");
			this.plans.save(file.staff(), file.id(), proposal(file), 0);
		}
		if (file.reaches(DemoStage.PLAN_TRANSMITTED)) {
			file.on(8, "11:05");
			UUID transmission = transmission(file);
			file.accept(this.plans.transmit(file.staff(), file.id(), transmission, 1));
			answer(file, transmission);
		}
	}

	private NewRegistration registration(DemoFile file) {
		DemoDossier dossier = file.dossier();
		DemoCentre centre = dossier.centre();
		DemoCompany company = dossier.company();
		EditionId edition = this.editions.current(STANDARD).id();
		LocalDate birth = LocalDate.of(1984, 2, 11).plusDays(dossier.ordinal() * 311L);
		Candidate candidate = new Candidate(dossier.familyName(), null, dossier.givenName(), dossier.sex(), birth,
				new BirthPlace.Commune(centre.communeCode(), centre.commune()), dossier.email(),
				"+33 3 00 00 00 %02d".formatted(dossier.ordinal()));
		return new NewRegistration(dossier.id(), file.cast().centre(centre), edition, candidate, dossier.pathway(),
				file.day(0), file.day(4), (company != null) ? company.company() : null,
				(company != null) ? company.tutor() : null, "Pôle formation (fictif)",
				List.of(new Trainer("Claude Formateur", "claude.formateur@exemple.test")), accommodation(dossier));
	}

	private static @Nullable String accommodation(DemoDossier dossier) {
		return (dossier == DemoDossier.LUCAS) ? "Un tiers de temps supplémentaire pour la présentation et l’entretien"
				: null;
	}

	/** Drawn up at first without a deadline, as it happens. */
	private PlanProposal proposal(DemoFile file) {
		PlanProposal proposed = this.plans.draft(file.staff(), file.id()).proposal();
		boolean complete = file.reaches(DemoStage.PLAN_TRANSMITTED);
		Agreement agreement = new Agreement(proposed.agreement().with(), proposed.agreement().name(),
				proposed.agreement().function(), complete ? file.day(5) : null);
		return new PlanProposal(proposed.capacities(), agreement, complete ? file.moment(60, "23:59") : null,
				proposed.formats(), proposed.maximumBytes());
	}

	private static UUID transmission(DemoFile file) {
		return UUID.nameUUIDFromBytes(("demo:plan:" + file.dossier()).getBytes(StandardCharsets.UTF_8));
	}

	private void answer(DemoFile file, UUID transmission) {
		if (!file.reaches(DemoStage.REPORT_BEGUN)) {
			return;
		}
		file.on(10, "14:30");
		Actor agent = file.cast().actor(DemoPerson.AGNES);
		file.accept(this.answers.answer(agent, transmission, UUID.randomUUID(), PlanAnswer.Kind.RECEIPT, null));
		if (file.dossier() == DemoDossier.INES) {
			file.accept(this.answers.answer(agent, transmission, UUID.randomUUID(), PlanAnswer.Kind.OBSERVATION,
					"Pensez à prévoir deux aléas de nature différente pour la capacité 2."));
		}
	}

}
