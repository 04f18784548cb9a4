package fr.cqpm.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.panel.HeldMeeting;
import fr.cqpm.panel.Independences;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Meetings;
import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.panel.PlannedMeeting;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;

import org.springframework.stereotype.Component;

/** Fictitious commissions, reached through the services only. */
@Component
public class PanelWorld {

	private final World world;

	private final PanelComposition composition;

	private final Independences independences;

	private final Meetings meetings;

	private final Clock clock;

	PanelWorld(World world, PanelComposition composition, Independences independences, Meetings meetings, Clock clock) {
		this.world = world;
		this.composition = composition;
		this.independences = independences;
		this.meetings = meetings;
		this.clock = clock;
	}

	/** As many new assessors of that centre. */
	public List<Actor> assessors(ExamCentreId centre, int count) {
		List<Actor> assessors = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			assessors.add(this.world.person(centre, Role.ASSESSOR));
		}
		return assessors;
	}

	/** Composes the dossier's first commission; the first of its members presides. */
	public Verdict compose(Actor staff, DossierId dossier, List<Actor> members) {
		return World.within(staff, () -> this.composition.compose(staff, dossier, panel(0, members)));
	}

	/** Composes the commission and convenes it to a presentation in three weeks. */
	public void convene(Actor staff, DossierId dossier, List<Actor> members) {
		PlannedMeeting presentation = new PlannedMeeting(this.clock.instant().plus(Duration.ofDays(21)),
				"Salle fictive");
		NewPanel composed = panel(0, members);
		World.within(staff, () -> Verdicts.accept(this.composition.compose(staff, dossier,
				new NewPanel(0, composed.members(), composed.president(), presentation, null))));
	}

	/** The same, and every member declares that they are independent. */
	public void convened(Actor staff, DossierId dossier, List<Actor> members) {
		convene(staff, dossier, members);
		members.forEach((member) -> independent(member, dossier));
	}

	/** What such a composition would say. */
	public static NewPanel panel(int seen, List<Actor> members) {
		List<PersonId> people = members.stream().map(Actor::requirePerson).toList();
		return new NewPanel(seen, people, people.isEmpty() ? null : people.getFirst(), null, null);
	}

	/**
	 * Composes the commission and lets every member declare that they are independent.
	 */
	public void sitting(Actor staff, DossierId dossier, List<Actor> members) {
		Verdicts.accept(compose(staff, dossier, members));
		members.forEach((member) -> independent(member, dossier));
	}

	public void independent(Actor member, DossierId dossier) {
		World.within(member, () -> Verdicts.accept(this.independences.declare(member, dossier, false, null)));
	}

	/** Records that the meeting was held a moment ago, with these members. */
	public void hold(Actor by, DossierId dossier, MeetingKind kind, List<Actor> present) {
		Instant began = this.clock.instant().minus(Duration.ofMinutes(5));
		HeldMeeting meeting = new HeldMeeting(kind, 0, began, began.plus(Duration.ofMinutes(4)), "Salle fictive",
				people(present));
		World.within(by, () -> Verdicts.accept(this.meetings.record(by, dossier, meeting)));
	}

	public static List<PersonId> people(List<Actor> actors) {
		return actors.stream().map(Actor::requirePerson).toList();
	}

}
