package fr.cqpm.tracking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WayTests {

	private static final Instant DAY = Instant.parse("2026-03-02T10:00:00Z");

	private static final Instant NOW = DAY.plusSeconds(3600);

	@ParameterizedTest
	@MethodSource("ways")
	void saysWhereADossierIsAndWhatItLacks(Milestones milestones, Stage stage, List<Rule> missing) {
		Way way = Way.of(milestones, NOW);
		assertThat(way.stage()).isEqualTo(stage);
		assertThat(way.missing()).extracting(Missing::rule).containsExactlyElementsOf(missing);
	}

	static Stream<Arguments> ways() {
		return Stream.of(
				arguments(milestones(null, null, 0, null, null, 0, 0, 0, null, null, null, null), Stage.PLAN,
						List.of(Rule.R4)),
				arguments(milestones(DAY, null, 0, null, null, 0, 0, 0, null, null, null, null), Stage.REPORT,
						List.of(Rule.R5, Rule.R7)),
				arguments(milestones(DAY, null, 1, DAY, null, 2, 0, 0, null, null, null, null), Stage.REPORT,
						List.of(Rule.R5)),
				arguments(milestones(DAY, DAY, 1, null, null, 0, 0, 0, null, null, null, null), Stage.PANEL,
						List.of(Rule.R7, Rule.R11)),
				arguments(milestones(DAY, DAY, 1, DAY, null, 3, 1, 1, null, null, null, null), Stage.MARKING,
						List.of(Rule.R9, Rule.R8, Rule.R8)),
				arguments(milestones(DAY, DAY, 1, null, null, 3, 3, 0, DAY, DAY, null, null), Stage.OPINION,
						List.of(Rule.R7)),
				arguments(milestones(DAY, DAY, 0, null, DAY, 3, 2, 1, null, DAY, null, null), Stage.MEETING,
						List.of(Rule.R8)),
				arguments(milestones(DAY, DAY, 0, null, DAY, 3, 2, 1, DAY, DAY, null, null), Stage.DECISION,
						List.of(Rule.R10)),
				arguments(milestones(DAY, DAY, 1, DAY, null, 3, 3, 0, DAY, DAY, DAY, null), Stage.JURY,
						List.of(Rule.R12)),
				arguments(milestones(DAY, DAY, 1, DAY, null, 3, 3, 0, DAY, DAY, DAY, DAY), Stage.DECLARED, List.of()));
	}

	@Test
	void aRequestForTimeIsTheCentresToAnswer() {
		Milestones asked = new Milestones(DAY, DAY, NOW.plusSeconds(60), NOW, null, false, 1, false, DAY, null, 0,
				false, false, 0, 0, null, null, null, null, null);
		assertThat(Way.of(asked, NOW).ours()).isTrue();
		assertThat(Way.of(asked, NOW).missing()).extracting(Missing::action).containsExactly("Répondre");
	}

	@Test
	void whoNamesSomebodyElseWaitsForTheCentreAndIsNotReminded() {
		Milestones named = new Milestones(DAY, DAY, NOW.plusSeconds(60), null, DAY, false, 1, true, null, null, 0,
				false, false, 0, 0, null, null, null, null, null);
		assertThat(Way.of(named, NOW).ours()).isTrue();
		assertThat(Way.of(named, NOW).missing()).extracting(Missing::action)
			.contains("Répondre")
			.doesNotContain("Relancer");
	}

	@Test
	void aPassedDeadlineIsTheCentresToSettle() {
		Milestones late = new Milestones(DAY, DAY, NOW, null, null, false, 1, false, null, null, 2, false, false, 0, 0,
				null, null, null, null, null);
		assertThat(Way.of(late, NOW.minusSeconds(1)).ours()).as("a second before").isFalse();
		assertThat(Way.of(late, NOW).ours()).as("at the first instant after it").isTrue();
	}

	@Test
	void anInfectedReportIsTheCentresToReturn() {
		Milestones infected = new Milestones(DAY, DAY, NOW.plusSeconds(60), null, DAY, true, 1, false, DAY, null, 2,
				false, false, 0, 0, null, null, null, null, null);
		assertThat(Way.of(infected, NOW).ours()).isTrue();
		assertThat(Way.of(infected, NOW).missing().getFirst().sentence()).startsWith("Rapport infecté");
	}

	@Test
	void aMemberToReplaceIsTheCentresToSettle() {
		Milestones lacking = new Milestones(DAY, DAY, NOW, null, DAY, false, 1, false, DAY, null, 1, true, true, 1, 0,
				DAY, DAY, null, null, null);
		Way way = Way.of(lacking, NOW);
		assertThat(way.stage()).isEqualTo(Stage.MARKING);
		assertThat(way.ours()).isTrue();
		assertThat(way.missing()).extracting(Missing::rule).containsExactly(Rule.R11);
	}

	@Test
	void aRecusalIsTheCentresToSettleWheneverItComesUntilAllHaveMarked() {
		assertThat(recused(null, 0).missing()).extracting(Missing::rule).containsExactly(Rule.R5, Rule.R11);
		Way marking = recused(DAY, 1);
		assertThat(marking.stage()).isEqualTo(Stage.MARKING);
		assertThat(marking.missing().getFirst().sentence()).contains("s’est récusé");
		assertThat(marking.missing().getFirst().page()).isEqualTo("/commission");
		assertThat(marking.ours()).isTrue();
		assertThat(recused(DAY, 2).missing()).extracting(Missing::rule).containsExactly(Rule.R10);
	}

	private static Way recused(@Nullable Instant deposited, int marked) {
		return Way.of(new Milestones(DAY, DAY, NOW.plusSeconds(60), null, deposited, false, 1, false, DAY, null, 2,
				false, true, marked, 0, DAY, DAY, null, null, null), NOW);
	}

	private static Milestones milestones(@Nullable Instant planned, @Nullable Instant deposited, int asked,
			@Nullable Instant opinion, @Nullable Instant waived, int members, int marked, int excluded,
			@Nullable Instant presented, @Nullable Instant interviewed, @Nullable Instant closed,
			@Nullable Instant declared) {
		return new Milestones(DAY, planned, NOW.plusSeconds(60), null, deposited, false, asked, false, opinion, waived,
				members, false, false, marked, excluded, presented, interviewed, null, closed, declared);
	}

}
