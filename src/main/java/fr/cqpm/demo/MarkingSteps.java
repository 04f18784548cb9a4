package fr.cqpm.demo;

import java.util.List;
import java.util.Map;

import fr.cqpm.marking.Grids;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkDrafts;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Évaluations individuelles of a fictitious dossier: nearly, not quite alike. */
@Component
@Profile("demo")
class MarkingSteps {

	/** Where an assessor, by rank, says something else than « satisfait ». */
	private static final List<Map<String, Said>> SAID = List.of(
			Map.of("2.3", new Said(MarkValue.MET, "Deux aléas bien distincts, chiffrés en heures perdues."), "4.4",
					new Said(MarkValue.TO_REVIEW,
							"Les gains sont annoncés, pas encore mesurés\u00a0: à reprendre à l’entretien.")),
			Map.of("4.4", new Said(MarkValue.NOT_MET, "Aucun indicateur après la mise en œuvre."), "8.2",
					new Said(MarkValue.TO_REVIEW, "Une seule consigne écrite, assez longue.")),
			Map.of("6.2", new Said(MarkValue.MET, "Grille de compétences tenue à jour, discutée avec chacun.")));

	/** What all say of the dossier that will not be admissible. */
	static final Map<String, Said> MISSED = Map.of("7.2",
			new Said(MarkValue.NOT_MET, "Le plan de développement ne donne ni échéance ni responsable."), "7.4",
			new Said(MarkValue.NOT_MET, "Aucun bilan n’est fait des formations suivies."));

	/**
	 * What an assessor, by rank, says of the dossier on which the commission is deciding.
	 */
	private static final List<Map<String, Said>> TALKED_ABOUT = List.of(
			Map.of("9.5", new Said(MarkValue.MET, "Le différend est réglé, par écrit, avec les deux équipes."), "10.4",
					new Said(MarkValue.NOT_MET, "Les réticences de l’équipe de nuit ne sont pas traitées.")),
			Map.of("7.3", new Said(MarkValue.NOT_MET, "Deux souhaits de formation sont restés sans réponse."), "10.4",
					new Said(MarkValue.NOT_MET, "Le changement est annoncé, pas accompagné.")),
			Map.of("9.5", new Said(MarkValue.TO_REVIEW, "Qui a tranché\u00a0? À faire préciser à l’entretien."), "10.4",
					new Said(MarkValue.NOT_MET, "Aucun relais n’est cité dans l’équipe.")));

	private final Grids grids;

	private final MarkDrafts drafts;

	private final MarkSubmissions submissions;

	MarkingSteps(Grids grids, MarkDrafts drafts, MarkSubmissions submissions) {
		this.grids = grids;
		this.drafts = drafts;
		this.submissions = submissions;
	}

	void play(DemoFile file) {
		if (!file.reaches(DemoStage.HALF_MARKED)) {
			return;
		}
		List<Actor> members = PanelSteps.members(file);
		for (int rank = 0; rank < members.size(); rank++) {
			file.on(66 + rank, "18:%02d".formatted(10 + 7 * rank));
			mark(file, members.get(rank), rank);
		}
	}

	/** In a half-marked dossier the first has submitted, the second is half through. */
	private void mark(DemoFile file, Actor member, int rank) {
		boolean all = file.reaches(DemoStage.MARKED) || rank == 0;
		if (!all && rank > 1) {
			return;
		}
		List<NewMark> marks = this.grids.of(member, file.id())
			.sheet()
			.marks()
			.values()
			.stream()
			.filter((mark) -> all || mark.criterion().capacity().value() <= 5)
			.map((mark) -> newMark(file, mark, rank))
			.toList();
		MarkDrafts.Saved saved = this.drafts.save(member, file.id(), marks);
		if (!saved.done()) {
			throw new IllegalStateException(saved.refusals().toString());
		}
		if (all) {
			file.accept(this.submissions.submit(member, file.id()));
		}
	}

	private static NewMark newMark(DemoFile file, Mark mark, int rank) {
		String criterion = mark.criterion().toString();
		Said said = SAID.get(rank).getOrDefault(criterion, Said.NOTHING);
		if (file.dossier() == DemoDossier.SARAH) {
			said = TALKED_ABOUT.get(rank).getOrDefault(criterion, said);
		}
		if (file.dossier() == DemoDossier.ROSE) {
			said = MISSED.getOrDefault(criterion, said);
		}
		return new NewMark(mark.criterion(), said.value(), said.comment(), mark.version());
	}

	/** A mark and its comment. */
	record Said(MarkValue value, String comment) {

		static final Said NOTHING = new Said(MarkValue.MET, "");

	}

}
