package fr.cqpm.tracking;

import java.util.List;
import java.util.Map;

import fr.cqpm.jury.Declaration;
import fr.cqpm.opinion.Waivers;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class CandidatesTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	JuryWorld juries;

	@Autowired
	Waivers waivers;

	@Autowired
	Registrations registrations;

	@Autowired
	Candidates candidates;

	ExamCentreId centre;

	Actor staff;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
	}

	@Test
	void eachStageFindsItsOwnDossiersAndNoOther() {
		DossierId registered = this.world.registered(this.staff, this.centre);
		DossierId transmitted = this.world.transmitted(this.staff, this.centre);
		DossierId deposited = this.world.deposited(this.staff, this.centre);
		List<Actor> members = this.panels.assessors(this.centre, 2);
		DossierId composed = this.world.deposited(this.staff, this.centre);
		this.panels.sitting(this.staff, composed, members);
		DossierId marked = marked(members);
		DossierId waived = marked(members);
		within(this.staff, () -> this.waivers.record(this.staff, waived, "Aucune entreprise ne répond."));
		DossierId met = marked(members);
		within(this.staff, () -> this.waivers.record(this.staff, met, "Aucune entreprise ne répond."));
		this.panels.hold(members.getFirst(), met, MeetingKind.PRESENTATION, members);
		this.panels.hold(members.getFirst(), met, MeetingKind.INTERVIEW, members);
		DossierId closed = this.juries.decided(this.staff, this.centre);
		DossierId declared = declared();
		Map<Stage, DossierId> expected = Map.of(Stage.PLAN, registered, Stage.REPORT, transmitted, Stage.PANEL,
				deposited, Stage.MARKING, composed, Stage.OPINION, marked, Stage.MEETING, waived, Stage.DECISION, met,
				Stage.JURY, closed, Stage.DECLARED, declared);
		for (Stage stage : Stage.values()) {
			assertThat(within(this.staff, () -> this.candidates.search(this.staff, null, stage, null)).lines())
				.as(stage.name())
				.singleElement()
				.satisfies((line) -> assertThat(line.stage()).isEqualTo(stage))
				.satisfies((line) -> assertThat(line.id()).isEqualTo(expected.get(stage)));
		}
		assertThat(search("")).hasSize(Stage.values().length);
	}

	private DossierId marked(List<Actor> members) {
		DossierId id = this.world.deposited(this.staff, this.centre);
		this.panels.sitting(this.staff, id, members);
		this.marking.submitted(id, members, Map.of());
		return id;
	}

	private DossierId declared() {
		DossierId id = this.juries.decided(this.staff, this.centre);
		List<Actor> jurors = this.juries.jurors(this.centre);
		var session = this.juries.session(this.staff, this.centre, jurors);
		this.juries.schedule(this.staff, session, id);
		this.juries.attend(session, jurors);
		Verdicts.accept(this.juries.declare(jurors.getFirst(), session, id, Declaration.ADMISSIBLE, null));
		return id;
	}

	@Test
	void theListIsTheCentresOwnAndSearchedWithoutAccents() {
		NewRegistration registration = this.world.registration(this.centre);
		NewRegistration accented = named(registration, "Évrard-Nœud%");
		within(this.staff, () -> this.registrations.register(this.staff, accented));
		this.world.registered(this.staff, this.centre);
		String reference = within(this.staff, () -> this.registrations.get(this.staff, accented.id())).dossier()
			.reference();
		for (String words : List.of("evrard", "ÉVRARD mecanique", reference, reference.toLowerCase(),
				"camille nœud%")) {
			assertThat(search(words)).as(words).extracting(Candidates.Line::id).contains(accented.id());
		}
		assertThat(search("evrard")).hasSize(1);
		assertThat(search("nœud_")).isEmpty();
		assertThat(search("")).hasSize(2);
		Actor stranger = this.world.staff(this.world.centre());
		assertThat(within(stranger, () -> this.candidates.search(stranger, null, null, null)).lines()).isEmpty();
		Actor candidate = this.world.candidate(this.staff, accented.id());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(candidate, () -> this.candidates.search(candidate, null, null, null)));
	}

	@Test
	void theListGoesOnWhereItStopped() {
		for (int i = 0; i < Candidates.PAGE + 1; i++) {
			this.world.registered(this.staff, this.centre);
		}
		Candidates.Page first = within(this.staff, () -> this.candidates.search(this.staff, null, null, null));
		assertThat(first.lines()).hasSize(Candidates.PAGE);
		Candidates.Page second = within(this.staff, () -> this.candidates.search(this.staff, null, null, first.next()));
		assertThat(second.lines()).hasSize(1).doesNotContainAnyElementsOf(first.lines());
		assertThat(second.next()).isNull();
	}

	private List<Candidates.Line> search(String words) {
		return within(this.staff, () -> this.candidates.search(this.staff, words, null, null)).lines();
	}

	private static NewRegistration named(NewRegistration it, String birthName) {
		Candidate candidate = it.candidate();
		return new NewRegistration(it.id(), it.centre(), it.edition(),
				new Candidate(birthName, null, candidate.firstNames(), candidate.sex(), candidate.birthDate(),
						candidate.birthPlace(), candidate.email(), candidate.phone()),
				it.pathway(), it.registeredOn(), it.startedOn(), it.company(), it.tutor(), it.trainingBody(),
				it.trainers(), it.accommodation());
	}

}
