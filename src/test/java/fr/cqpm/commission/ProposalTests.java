package fr.cqpm.commission;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.commission.agenda.Heard;
import fr.cqpm.commission.agenda.Standing;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalTests {

	private static final Capacity CAPACITY = SampleEdition.capacity(3, 3);

	/** One sign per criterion: ✓ ✕ ↺ –, or a point when undecided. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			✓✓✓, ACQUIRED
			✓✓–, ACQUIRED
			✓––, ACQUIRED
			✓✕✓, NOT_ACQUIRED
			✕✕✕, NOT_ACQUIRED
			✓✕–, NOT_ACQUIRED
			✓✓., UNDECIDED
			✓✓↺, UNDECIDED
			✕✓., UNDECIDED
			✕↺✓, UNDECIDED
			..., UNDECIDED
			–––, UNDECIDED
			""")
	void theCriteriaSuggest(String signs, Proposal expected) {
		assertThat(Proposal.of(CAPACITY, decisions(signs))).isEqualTo(expected);
	}

	/** All states of three criteria, against the rule said in another way. */
	@Test
	void nothingButSatisfiedOrNotApplicableCriteriaSuggestsAcquired() {
		String signs = "✓✕↺–.";
		for (int state = 0; state < 125; state++) {
			String text = "" + signs.charAt(state % 5) + signs.charAt(state / 5 % 5) + signs.charAt(state / 25);
			assertThat(Proposal.of(CAPACITY, decisions(text)) == Proposal.ACQUIRED).as(text)
				.isEqualTo(text.matches("[✓–]*") && text.contains("✓"));
			assertThat(Proposal.of(CAPACITY, decisions(text)) == Proposal.NOT_ACQUIRED).as(text)
				.isEqualTo(text.matches("[✓✕–]*") && text.contains("✕"));
		}
	}

	@Test
	void theCriteriaOfAnotherCapacityMakeNoDifference() {
		Map<CriterionNumber, MarkValue> decisions = decisions("✓✓✓");
		decisions.put(CriterionNumber.of(4, 1), MarkValue.NOT_MET);
		assertThat(Proposal.of(CAPACITY, decisions)).isEqualTo(Proposal.ACQUIRED);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
					ACQUIRED     | ACQUIRED     | -     | -
					NOT_ACQUIRED | ACQUIRED     | -     | Indiquez le motif\u00a0: la décision sur la capacité 3 s’écarte de ce que proposent les critères.
					UNDECIDED    | ACQUIRED     | ' '   | Indiquez le motif\u00a0: la décision sur la capacité 3 s’écarte de ce que proposent les critères.
					NOT_ACQUIRED | ACQUIRED     | Motif | -
					NOT_ACQUIRED | NOT_ACQUIRED | -     | Indiquez le motif\u00a0: la capacité 3 est déclarée non acquise.
					ACQUIRED     | NOT_ACQUIRED | ' '   | Indiquez le motif\u00a0: la capacité 3 est déclarée non acquise.
					ACQUIRED     | NOT_ACQUIRED | Motif | -
					NOT_ACQUIRED | NOT_ACQUIRED | Motif | -
					""")
	void aDecisionThatDiffersOrRefusesHasAReason(Proposal proposal, CapacityOutcome outcome, @Nullable String reason,
			@Nullable String sentence) {
		CapacityDecision decision = new CapacityDecision(CAPACITY.number(), outcome, reason);
		assertThat(decision.refusal(proposal).orElse(null))
			.isEqualTo((sentence == null) ? null : Refusal.at("capacity-3", Rule.R10, sentence));
	}

	@Test
	void theWordsAreTheReferentiels() {
		assertThat(CapacityOutcome.values()).extracting(CapacityOutcome::label)
			.containsExactly("Acquise", "Non acquise");
		assertThat(CapacityOutcome.values()).extracting(CapacityOutcome::glyph).containsExactly("✓", "✕");
		assertThat(Proposal.values()).extracting(Proposal::label)
			.containsExactly("Acquise", "Non acquise", "Aucune proposition");
	}

	@Test
	void theCommissionDecidesACriterionAsItIsMarked() {
		Criterion firm = CAPACITY.criteria().getFirst();
		Criterion conditional = CAPACITY.criteria().getLast();
		Heard heard = new Heard(Set.of(MarkValue.MET), Set.of(), false, Standing.OPEN);
		assertThat(new CriterionDecision(firm.number(), MarkValue.MET, null).refusal(firm, heard)).isEmpty();
		assertThat(new CriterionDecision(firm.number(), MarkValue.NOT_MET, null).refusal(firm, heard)).isPresent();
		assertThat(new CriterionDecision(firm.number(), MarkValue.NOT_APPLICABLE, "Motif").refusal(firm, heard))
			.isPresent();
		assertThat(new CriterionDecision(conditional.number(), MarkValue.NOT_APPLICABLE, "Motif").refusal(conditional,
				heard))
			.isEmpty();
	}

	private static Map<CriterionNumber, MarkValue> decisions(String signs) {
		Map<CriterionNumber, MarkValue> decisions = new HashMap<>();
		for (int index = 0; index < signs.length(); index++) {
			String sign = signs.substring(index, index + 1);
			CriterionNumber number = CriterionNumber.of(3, index + 1);
			Stream.of(MarkValue.values())
				.filter((value) -> value.glyph().equals(sign))
				.forEach((value) -> decisions.put(number, value));
		}
		return decisions;
	}

}
