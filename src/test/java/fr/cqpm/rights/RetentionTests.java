package fr.cqpm.rights;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** R16: how long, per setting; never under a hold, never while an appeal is possible. */
class RetentionTests {

	private static final Instant DECLARED = Instant.parse("2026-03-12T09:00:00Z");

	@ParameterizedTest
	@CsvSource({ "5,2,2031-03-12T09:00:00Z", "1,2,2027-03-12T09:00:00Z", "1,24,2028-03-12T09:00:00Z" })
	void theTermIsAfterTheDurationAndTheAppeal(int years, int appealMonths, Instant term) {
		assertThat(retention(years, appealMonths).term(Outcome.ADMISSIBLE, DECLARED)).contains(term);
	}

	@Test
	void zeroIsNever() {
		assertThat(retention(0, 2).term(Outcome.ADMISSIBLE, DECLARED)).isEmpty();
		assertThat(reasons(retention(0, 2), false, "2099-01-01T00:00:00Z"))
			.containsExactly("Aucune durée de conservation n’est fixée pour ce dossier.");
	}

	@Test
	void aDossierWithoutResultHasNothingToAppealAgainst() {
		assertThat(retention(1, 24).term(Outcome.UNFINISHED, DECLARED)).contains(Instant.parse("2027-03-12T09:00:00Z"));
	}

	@Test
	void nothingGoesBeforeItsTermUnderAHoldOrWithinTheAppeal() {
		Retention retention = retention(1, 2);
		assertThat(reasons(retention, false, "2027-03-12T09:00:00Z")).isEmpty();
		assertThat(reasons(retention, true, "2027-03-12T09:00:00Z"))
			.containsExactly("La conservation de ce dossier est prolongée\u00a0: levez-la d’abord.");
		assertThat(reasons(retention, false, "2027-03-12T08:59:59Z"))
			.containsExactly("La durée de conservation de ce dossier n’est pas écoulée.");
		assertThat(reasons(retention, false, "2026-05-12T07:59:59Z"))
			.containsExactly("Le résultat peut encore faire l’objet d’un recours.");
	}

	private static Retention retention(int years, int appealMonths) {
		Period kept = Period.ofYears(years);
		return new Retention(new RetentionProperties(kept, kept, kept, Period.ofMonths(appealMonths), false));
	}

	private static List<String> reasons(Retention retention, boolean held, String now) {
		KeptDossier kept = new KeptDossier(DossierId.next(), new ExamCentreId(Ids.next()), "FIC-2026-0001-A",
				"Camille Fictive", Outcome.ADMISSIBLE, DECLARED, held,
				retention.term(Outcome.ADMISSIBLE, DECLARED).orElse(null));
		return retention.refusals(kept, Instant.parse(now)).stream().map(Refusal::reason).toList();
	}

}
