package fr.cqpm.plan;

import java.time.Duration;
import java.time.Instant;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeadlineTests {

	private static final Instant DUE = Instant.parse("2026-06-30T10:00:00Z");

	/** Due at 10:00 and, where extended, at 14:30; an hour of grace. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# extended,            upload begun,             deposited,                possible
			-,                     2026-06-29T08:00:00Z,     2026-06-30T09:59:59Z,     true
			-,                     2026-06-29T08:00:00Z,     2026-06-30T10:00:59.999Z, true
			-,                     2026-06-30T10:00:59.999Z, 2026-06-30T11:00:59.999Z, true
			-,                     2026-06-30T10:00:59.999Z, 2026-06-30T11:01:00Z,     false
			-,                     2026-06-30T10:01:00Z,     2026-06-30T10:01:00Z,     false
			-,                     2026-06-30T10:01:00Z,     2026-06-30T10:30:00Z,     false
			2026-06-30T14:30:00Z,  2026-06-30T10:01:00Z,     2026-06-30T10:30:00Z,     true
			2026-06-30T14:30:00Z,  2026-06-30T14:30:59Z,     2026-06-30T15:30:59Z,     true
			2026-06-30T14:30:00Z,  2026-06-30T14:30:59Z,     2026-06-30T15:31:00Z,     false
			2026-06-30T14:30:00Z,  2026-06-30T14:31:00Z,     2026-06-30T14:31:00Z,     false
			""")
	void anUploadBegunInTimeIsDepositedWithinTheGrace(@Nullable Instant extendedTo, Instant begun, Instant deposited,
			boolean possible) {
		Deadline deadline = new Deadline(DUE, extendedTo, Deadline.DEFAULT_GRACE);
		assertThat(deposited.isBefore(deadline.depositEndsBefore(begun))).isEqualTo(possible);
	}

	@Test
	void theLastMinuteIsIncludedToItsEnd() {
		Deadline deadline = new Deadline(DUE.plusSeconds(20), null, Duration.ZERO);
		assertThat(deadline.endsBefore()).isEqualTo(DUE.plusSeconds(60));
		assertThat(deadline.depositEndsBefore(DUE)).isEqualTo(DUE.plusSeconds(60));
		assertThat(deadline.extended(DUE.plusSeconds(3600)).endsBefore()).isEqualTo(DUE.plusSeconds(3660));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			2026-07-07T10:00:00Z | Arrêt maladie | -          | -
			2026-07-07T10:00:00Z | ' '           | reason     | Indiquez le motif de la prolongation.
			2026-07-07T10:00:00Z | -             | reason     | Indiquez le motif de la prolongation.
			2026-07-03T10:00:00Z | Arrêt maladie | extendedTo | La prolongation doit aller au-delà du délai en cours.
			2026-07-05T10:00:00Z | Arrêt maladie | extendedTo | La prolongation doit aller au-delà de maintenant.
			2026-07-05T10:00:01Z | Arrêt maladie | -          | -
			""")
	void anExtensionGoesFurtherAndHasAReason(Instant to, @Nullable String reason, @Nullable String field,
			@Nullable String sentence) {
		Deadline deadline = new Deadline(DUE, null, Deadline.DEFAULT_GRACE)
			.extended(Instant.parse("2026-07-03T10:00:00Z"));
		Instant now = Instant.parse("2026-07-05T10:00:00Z");
		Refusal refusal = deadline.extensionRefusal(to, reason, now).orElse(null);
		assertThat(refusal)
			.isEqualTo((field == null || sentence == null) ? null : Refusal.at(field, Rule.R5, sentence));
	}

	@Test
	void rejectsImpossibleValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(DUE, DUE, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(DUE, null, Duration.ofMinutes(-1)));
	}

}
