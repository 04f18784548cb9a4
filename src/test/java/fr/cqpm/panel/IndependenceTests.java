package fr.cqpm.panel;

import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IndependenceTests {

	private static final Siren COMPANY = new Siren("732829320");

	private static final Siren OTHER = new Siren("404833048");

	private static final DossierTies TIES = new DossierTies(new KnownPerson("Camille Exemple", "camille@exemple.test"),
			new KnownPerson("Dominique Tuteur", "dominique@exemple.test"),
			List.of(new KnownPerson("Émile Formateur", null), new KnownPerson("Lou Formatrice", "lou@exemple.test")),
			COMPANY);

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
							Alix Libre        | alix@exemple.test      | other   | false | -
							Alix Libre        | -                      | -       | false | -
							Dominique Tuteur  | dominique@exemple.test | other   | false | est le tuteur de ce candidat.
							D. Tuteur         | Dominique@Exemple.test | other   | false | est le tuteur de ce candidat.
							Dominique Tuteur  | autre@exemple.test     | other   | false | -
							tuteur dominique  | -                      | other   | false | est le tuteur de ce candidat.
							' (Tuteur), Dominique' | - | other | false | est le tuteur de ce candidat.
					Emile FORMATEUR   | emile@exemple.test     | other   | false | est formateur de ce candidat.
							Lou Formatrice    | lou@exemple.test       | other   | false | est formateur de ce candidat.
							Camille Exemple   | camille@exemple.test   | other   | false | est le candidat de ce dossier.
							Alix Libre        | alix@exemple.test      | company | false | travaille dans l’entreprise du candidat (même SIREN).
							Alix Libre        | alix@exemple.test      | other   | true  | a déclaré un conflit d’intérêts sur ce dossier.
							""")
	void nobodyBoundToTheDossierSits(String name, @Nullable String email, @Nullable String employer, boolean conflict,
			@Nullable String why) {
		List<Refusal> refusals = new Independence(new KnownPerson(name, email), siren(employer), conflict)
			.refusals(TIES);
		assertThat(refusals).isEqualTo((why == null) ? List.of()
				: List.of(Refusal.at("assessor", Rule.R11, name + " ne peut pas siéger\u00a0: cette personne " + why)));
	}

	private static @Nullable Siren siren(@Nullable String employer) {
		if (employer == null) {
			return null;
		}
		return employer.equals("company") ? COMPANY : OTHER;
	}

	@Test
	void eachReasonIsGiven() {
		assertThat(new Independence(new KnownPerson("Dominique Tuteur", null), COMPANY, true).refusals(TIES))
			.hasSize(3);
	}

	@Test
	void aDossierMayHaveNoCompanyAndNoTutor() {
		DossierTies ties = new DossierTies(new KnownPerson("Camille Exemple", null), null, List.of(), null);
		assertThat(new Independence(new KnownPerson("Alix Libre", null), null, false).refusals(ties)).isEmpty();
		assertThat(new Independence(new KnownPerson("Alix Libre", null), COMPANY, false).refusals(ties)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			2 | 2 | 1 | -
			3 | 2 | 1 | -
			1 | 1 | 1 | -
			1 | 2 | 1 | La commission compte 2 membres au moins\u00a0; il y en a 1.
			2 | 3 | 1 | La commission compte 3 membres au moins\u00a0; il y en a 2.
			2 | 2 | 0 | Désignez le président de la commission.
			2 | 2 | 2 | Une commission n’a qu’un président.
			""")
	void aCommissionHasItsMembersAndOnePresident(int members, int minimum, int presidents, @Nullable String reason) {
		assertThat(new Composition(members, presidents).refusals(minimum)).extracting(Refusal::reason)
			.isEqualTo((reason == null) ? List.of() : List.of(reason));
		assertThat(new Composition(members, presidents).refusals(minimum))
			.allMatch((refusal) -> refusal.rule() == Rule.R11 && "members".equals(refusal.field()));
	}

}
