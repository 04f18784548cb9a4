package fr.cqpm.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class TransmissionRulesTests {

	private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

	private static final Edition EDITION = SampleEdition.of(2,
			Set.of(AssessmentMethod.WORKPLACE_PROJECTS, AssessmentMethod.COMPANY_OPINION));

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			# company | with      | name   | function | on         | refused
			true      | COMPANY   | Alix F | Cheffe   | 2026-03-10 | ''
			true      | COMPANY   | -      | Cheffe   | 2026-03-10 | R4 agreedName
			true      | COMPANY   | '  '   | Cheffe   | 2026-03-10 | R4 agreedName
			true      | COMPANY   | Alix F | -        | 2026-03-10 | R4 agreedFunction
			true      | COMPANY   | Alix F | Cheffe   | -          | R4 agreedOn
			true      | COMPANY   | Alix F | Cheffe   | 2026-03-11 | R4 agreedOn
			true      | CANDIDATE | Alix F | -        | 2026-03-10 | R4 agreedWith
			false     | CANDIDATE | Alix F | -        | 2026-03-10 | ''
			false     | CANDIDATE | -      | -        | 2026-03-10 | R4 agreedName
			false     | COMPANY   | Alix F | Cheffe   | 2026-03-10 | R4 agreedWith
			""")
	void thePlanWasDefinedWithSomebody(boolean company, AgreedWith with, @Nullable String name,
			@Nullable String function, @Nullable LocalDate on, String refused) {
		PlanProposal plan = proposal(new Agreement(with, name, function, on), NOW.plusSeconds(60), "PDF", 1L);
		assertThat(refusals(plan, company, null)).isEqualTo(refused);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			# due                 | in force             | refused
			2026-03-10T10:01:00Z  | -                    | ''
			2026-03-10T10:00:00Z  | -                    | R5 due
			2026-03-09T10:00:00Z  | -                    | R5 due
			2026-03-09T10:00:00Z  | 2026-03-09T10:00:00Z | ''
			2026-03-08T10:00:00Z  | 2026-03-09T10:00:00Z | R5 due
			-                     | -                    | R5 due
			""")
	void theDeadlineIsToCome(@Nullable Instant due, @Nullable Instant inForce, String refused) {
		assertThat(refusals(proposal(agreed(), due, "PDF", 1L), true, inForce)).isEqualTo(refused);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			# formats  | bytes   | refused
			PDF        | 1       | ''
			PDF,ODT    | 1048576 | ''
			PDF        | 1048577 | R5 maximumMegabytes
			PDF        | 0       | R5 maximumMegabytes
			PDF        | -       | R5 maximumMegabytes
			''         | 1       | R5 formats
			""")
	void theConditionsAcceptSomeReport(String formats, @Nullable Long bytes, String refused) {
		assertThat(refusals(proposal(agreed(), NOW.plusSeconds(60), formats, bytes), true, null)).isEqualTo(refused);
	}

	@Test
	void theMethodsAreLookedAtToo() {
		PlanProposal plan = new PlanProposal(List.of(), agreed(), NOW.plusSeconds(60), Set.of(ReportFormat.PDF), 1L);
		assertThat(refusals(plan, true, null)).isEqualTo("R2 capacity-1, R2 capacity-2");
	}

	private static Agreement agreed() {
		return new Agreement(AgreedWith.COMPANY, "Alix Fictive", "Cheffe d’atelier", LocalDate.of(2026, 3, 9));
	}

	private static PlanProposal proposal(Agreement agreement, @Nullable Instant due, String formats,
			@Nullable Long bytes) {
		Set<ReportFormat> accepted = EnumSet.noneOf(ReportFormat.class);
		Arrays.stream(formats.split(","))
			.filter((name) -> !name.isEmpty())
			.map(ReportFormat::valueOf)
			.forEach(accepted::add);
		return new PlanProposal(PlanRules.proposed(EDITION, true), agreement, due, accepted, bytes);
	}

	private static String refusals(PlanProposal plan, boolean company, @Nullable Instant inForce) {
		TransmissionRules.Facts facts = new TransmissionRules.Facts(company, NOW, LocalDate.of(2026, 3, 10),
				DataSize.ofMegabytes(1), inForce);
		List<Refusal> refusals = TransmissionRules.refusals(EDITION, plan, facts);
		return refusals.stream()
			.map((refusal) -> refusal.rule() + " " + refusal.field())
			.collect(Collectors.joining(", "));
	}

}
