package fr.cqpm.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportConditionsTests {

	private static final Deadline DEADLINE = new Deadline(Instant.parse("2026-06-30T10:00:00Z"), null, Duration.ZERO);

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			PDF  | 1        | -
			ODT  | 52428800 | -
			ODT  | 52428801 | Ce fichier est trop lourd\u00a0: 50\u00a0Mo au plus.
			PDF  | 0        | Ce fichier est vide.
			DOCX | 1        | Ce fichier n’est pas d’un format accepté\u00a0: PDF ou ODT.
			-    | 1        | Ce fichier n’est pas d’un format accepté\u00a0: PDF ou ODT.
			""")
	void aFileKeepsToTheConditions(@Nullable ReportFormat format, long bytes, @Nullable String sentence) {
		ReportConditions conditions = new ReportConditions(EnumSet.of(ReportFormat.ODT, ReportFormat.PDF), 52_428_800,
				DEADLINE);
		assertThat(conditions.refusal(Optional.ofNullable(format), bytes).orElse(null))
			.isEqualTo((sentence == null) ? null : Refusal.at("file", Rule.R5, sentence));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			52428800, 50\u00a0Mo
			1048576,  1\u00a0Mo
			1048575,  '1024\u00a0Ko'
			1572864,  '1,5\u00a0Mo'
			2048,     2\u00a0Ko
			""")
	void sizesAreInFrench(long bytes, String text) {
		assertThat(new ReportConditions(Set.of(ReportFormat.PDF), bytes, DEADLINE).maximumSize()).isEqualTo(text);
	}

	@Test
	void formatsAreNamedInOrder() {
		assertThat(new ReportConditions(Set.of(ReportFormat.PDF), 1, DEADLINE).acceptedFormats()).isEqualTo("PDF");
		assertThat(new ReportConditions(EnumSet.allOf(ReportFormat.class), 1, DEADLINE).acceptedFormats())
			.isEqualTo("PDF, DOCX ou ODT");
		assertThat(ReportFormat.DOCX.extension()).isEqualTo("docx");
	}

	@Test
	void conditionsAcceptSomething() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReportConditions(Set.of(), 1, DEADLINE));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ReportConditions(Set.of(ReportFormat.PDF), 0, DEADLINE));
	}

}
