package fr.cqpm.registration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowsTests {

	private static final Instant DUE = Instant.parse("2026-06-30T10:01:00Z");

	private static final Instant IN_TIME = DUE.minusNanos(1);

	/**
	 * Each line: an act, its rule, and what the dossier says after each freeze, in the
	 * order they come.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			#                 rule, none, deposited, mark, decision, closed, declared
			CORRECT_REGISTRATION, R1, yes, yes,      yes,  yes,      yes,    no
			RECTIFY_IDENTITY, R14,  no,   no,        no,   no,       no,     yes
			REVISE_PLAN,       R4,  yes,  yes,       no,   no,       no,     no
			PREPARE_REPORT,    R5,  yes,  no,        no,   no,       no,     no
			DEPOSIT_REPORT,    R5,  yes,  no,        no,   no,       no,     no
			RETURN_REPORT,     R5,  no,   yes,       yes,  no,       no,     no
			EXTEND_DEADLINE,   R5,  yes,  no,        no,   no,       no,     no
			GIVE_OPINION,      R7,  yes,  yes,       yes,  no,       no,     no
			MARK,              R9,  yes,  yes,       yes,  yes,      no,     no
			DECIDE,            R10, yes,  yes,       yes,  yes,      no,     no
			REOPEN_COMMISSION, R12, no,   no,        no,   no,       yes,    no
			DECLARE,           R12, yes,  yes,       yes,  yes,      yes,    no
			""")
	void anActHasItsWindow(Act act, Rule rule, String none, String deposited, String mark, String decision,
			String closed, String declared) {
		String[] expected = { none, deposited, mark, decision, closed, declared };
		Set<Freeze> freezes = new HashSet<>();
		for (int step = 0; step <= Freeze.values().length; step++) {
			if (step > 0) {
				freezes.add(Freeze.values()[step - 1]);
			}
			Windows windows = new Windows(freezes, DUE);
			assertThat(windows.allow(act, IN_TIME)).as("%s after %s", act, freezes)
				.isEqualTo(expected[step].equals("yes"));
			assertThat(windows.refusal(act, IN_TIME).stream().map(Refusal::rule)).isSubsetOf(rule);
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECTIFY_IDENTITY")
	void nothingIsLeftWhenTheResultIsDeclared(Act act) {
		assertThat(new Windows(EnumSet.of(Freeze.RESULT_DECLARED), null).refusal(act, IN_TIME)).get()
			.extracting(Refusal::reason)
			.isEqualTo("Le jury a déclaré le résultat\u00a0: le dossier ne change plus.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RETURN_REPORT     | Aucun rapport n’est déposé.
			REOPEN_COMMISSION | La commission n’est pas close.
			RECTIFY_IDENTITY  | Le résultat n’est pas encore déclaré : corrigez l’inscription.
			""")
	void anActMayNeedAnother(Act act, String sentence) {
		assertThat(new Windows(Set.of(), DUE).refusal(act, IN_TIME)).contains(Refusal.of(act.rule(), sentence));
	}

	@Test
	void aReopenedCommissionDecidesAndMarksAgainButTheOpinionStays() {
		Windows windows = new Windows(
				EnumSet.of(Freeze.REPORT_DEPOSITED, Freeze.FIRST_MARK, Freeze.FIRST_CAPACITY_DECISION), DUE);
		assertThat(windows.allow(Act.MARK, IN_TIME)).isTrue();
		assertThat(windows.allow(Act.DECIDE, IN_TIME)).isTrue();
		assertThat(windows.allow(Act.GIVE_OPINION, IN_TIME)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(value = Act.class, names = { "PREPARE_REPORT", "DEPOSIT_REPORT" })
	void theReportHasADeadline(Act act) {
		Windows windows = new Windows(Set.of(), DUE);
		assertThat(windows.allow(act, IN_TIME)).isTrue();
		assertThat(windows.refusal(act, DUE)).contains(Refusal.of(Rule.R5,
				"Le délai de dépôt du rapport est passé\u00a0; le centre d’examen peut le prolonger."));
	}

	@ParameterizedTest
	@EnumSource(value = Act.class, names = { "REVISE_PLAN", "EXTEND_DEADLINE", "GIVE_OPINION", "MARK", "DECIDE" })
	void theDeadlineIsTheReportsOnly(Act act) {
		assertThat(new Windows(Set.of(), DUE).allow(act, DUE.plusSeconds(1))).isTrue();
	}

	/** A return lifts the freeze: the window is the one before the deposit again. */
	@Test
	void aReturnedReportIsDepositedAgainInTimeOrWithAnExtension() {
		assertThat(new Windows(Set.of(Freeze.FIRST_MARK), DUE).allow(Act.DEPOSIT_REPORT, IN_TIME)).isTrue();
		assertThat(new Windows(Set.of(Freeze.FIRST_MARK), DUE).allow(Act.DEPOSIT_REPORT, DUE)).isFalse();
		assertThat(new Windows(Set.of(Freeze.FIRST_MARK), DUE.plusSeconds(60)).allow(Act.DEPOSIT_REPORT, DUE)).isTrue();
	}

	@Test
	void nothingIsDepositedBeforeADeadlineIsFixed() {
		Windows windows = new Windows(Set.of(), null);
		assertThat(windows.refusal(Act.DEPOSIT_REPORT, IN_TIME))
			.contains(Refusal.of(Rule.R5, "Le délai et les conditions de dépôt ne sont pas encore fixés."));
		assertThat(windows.allow(Act.PREPARE_REPORT, IN_TIME)).isTrue();
	}

}
