package fr.cqpm.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.cqpm.panel.Independences;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A member recuses themselves: the centre's dashboard asks for a replacement, and the
 * centre replaces them or says that the commission goes on without (R11).
 */
@ApplicationTest
class RecusalTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	PanelComposition composition;

	@Autowired
	Independences independences;

	@Autowired
	Dashboard dashboard;

	@Autowired
	Records records;

	private ExamCentreId centre;

	private Actor staff;

	private List<Actor> members;

	private DossierId dossier;

	@BeforeEach
	void oneOfThreeRecusesThemselves() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.members = this.panels.assessors(this.centre, 4);
		this.dossier = this.world.deposited(this.staff, this.centre);
		this.panels.sitting(this.staff, this.dossier, this.members.subList(0, 3));
		Actor recused = this.members.get(2);
		World.within(recused,
				() -> Verdicts.accept(this.independences.declare(recused, this.dossier, true, "Ancien collègue")));
	}

	@Test
	void isSaidWithWhatToDo() {
		assertThat(this.records.mails(this.dossier, "commission-conflit")).isEqualTo(1);
		assertThat(asked()).get().satisfies((missing) -> {
			assertThat(missing.sentence()).contains("récusé");
			assertThat(missing.href(this.dossier)).isEqualTo("/dossiers/" + this.dossier.value() + "/commission");
		});
	}

	@Test
	void theOthersMayGoOnWithout() {
		Verdicts.accept(compose(1, this.members.subList(0, 2)));
		assertThat(asked()).isEmpty();
		Verdicts.accept(compose(2, this.members.subList(0, 2)));
		assertThat(this.records.journal(this.staff, this.dossier, "panel.composed")).hasSize(2);
	}

	@Test
	void somebodyElseTakesTheirPlaceWhileMarksAreStillSealed() {
		this.marking.submitted(this.dossier, this.members.subList(0, 1), Map.of());
		Verdicts.accept(compose(1, List.of(this.members.get(0), this.members.get(1), this.members.get(3))));
		assertThat(asked()).isEmpty();
		assertThat(this.records.rows(this.staff, "panel_member", this.dossier)).isEqualTo(3);
		assertThat(this.records.mails(this.dossier, "commission-convocation")).isEqualTo(4);
	}

	private Optional<Missing> asked() {
		return World.within(this.staff, () -> this.dashboard.of(this.staff))
			.toDo()
			.stream()
			.flatMap((line) -> line.way().missing().stream())
			.filter((missing) -> missing.rule() == Rule.R11)
			.findFirst();
	}

	private Verdict compose(int seen, List<Actor> sitting) {
		return World.within(this.staff,
				() -> this.composition.compose(this.staff, this.dossier, PanelWorld.panel(seen, sitting)));
	}

}
