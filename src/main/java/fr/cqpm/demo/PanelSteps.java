package fr.cqpm.demo;

import java.util.List;

import fr.cqpm.panel.HeldMeeting;
import fr.cqpm.panel.Independences;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Meetings;
import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.panel.PlannedMeeting;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Composition de la commission, présentation et entretien of a fictitious dossier. */
@Component
@Profile("demo")
class PanelSteps {

	private static final String ROOM = "Salle Prouvé (fictive), centre d’examen";

	private final PanelComposition composition;

	private final Independences independences;

	private final Meetings meetings;

	PanelSteps(PanelComposition composition, Independences independences, Meetings meetings) {
		this.composition = composition;
		this.independences = independences;
		this.meetings = meetings;
	}

	/** Who assesses in that centre; the first presides. */
	static List<Actor> members(DemoFile file) {
		List<DemoPerson> people = (file.dossier().centre() == DemoCentre.LORRAINE)
				? List.of(DemoPerson.BRUNO, DemoPerson.SOPHIE, DemoPerson.OMAR)
				: List.of(DemoPerson.MAELLE, DemoPerson.LOIC, DemoPerson.OMAR);
		return people.stream().map(file.cast()::actor).toList();
	}

	void compose(DemoFile file) {
		if (!file.reaches(DemoStage.COMMISSION_COMPOSED)) {
			return;
		}
		List<PersonId> people = members(file).stream().map(Actor::requirePerson).toList();
		file.on(60, "10:00");
		file.accept(this.composition.compose(file.staff(), file.id(),
				new NewPanel(0, people, people.getFirst(), new PlannedMeeting(file.moment(78, "14:00"), ROOM),
						new PlannedMeeting(file.moment(78, "15:15"), ROOM))));
		file.on(61, "17:30");
		List<Actor> declaring = file.reaches(DemoStage.HALF_MARKED) ? members(file) : members(file).subList(0, 1);
		declaring.forEach((member) -> file.accept(this.independences.declare(member, file.id(), false, null)));
	}

	void meet(DemoFile file) {
		if (!file.reaches(DemoStage.DECIDING)) {
			return;
		}
		file.on(78, "17:00");
		Actor president = members(file).getFirst();
		List<PersonId> people = members(file).stream().map(Actor::requirePerson).toList();
		file.accept(this.meetings.record(president, file.id(), new HeldMeeting(MeetingKind.PRESENTATION, 0,
				file.moment(78, "14:00"), file.moment(78, "15:05"), ROOM, people)));
		file.accept(this.meetings.record(president, file.id(), new HeldMeeting(MeetingKind.INTERVIEW, 0,
				file.moment(78, "15:15"), file.moment(78, "16:20"), ROOM, people)));
	}

}
