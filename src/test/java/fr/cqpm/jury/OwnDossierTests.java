package fr.cqpm.jury;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody deliberates on themselves, whichever comes first: the seat or the dossier. */
@ApplicationTest
class OwnDossierTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	People people;

	@Autowired
	Agendas agendas;

	@Autowired
	JurySessions sessions;

	private Actor staff;

	private DossierId dossier;

	private List<Actor> jurors;

	private UUID session;

	@BeforeEach
	void aCandidateWhoIsAlsoAJuror() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.deposited(this.staff, centre);
		this.jurors = this.jury.jurors(centre);
		this.session = this.jury.session(this.staff, centre, this.jurors);
		this.people.grant(candidate().requirePerson(), Role.JURY_MEMBER, centre);
	}

	@Test
	void theDossierOfAMemberComesBeforeAnotherJury() {
		Verdict composed = revise(List.of(this.jurors.getFirst(), candidate()), 1);
		assertThat(composed.refusals()).isEmpty();
		Verdict scheduled = World.within(this.staff,
				() -> this.agendas.add(this.staff, this.session, List.of(this.dossier), null));
		assertThat(scheduled.refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo(Rule.R13));
	}

	@Test
	void aCandidateOfTheSessionTakesNoSeat() {
		this.jury.schedule(this.staff, this.session, this.dossier);
		assertThat(revise(List.of(this.jurors.getFirst(), candidate()), 1).refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.reason()).contains("son propre dossier"));
		assertThat(revise(this.jurors, 1).refusals()).isEmpty();
	}

	private Verdict revise(List<Actor> members, int seen) {
		return World.within(this.staff,
				() -> this.sessions.revise(this.staff, this.session, seen, JuryWorld.plan(members)));
	}

	private Actor candidate() {
		return this.world.candidate(this.staff, this.dossier);
	}

}
