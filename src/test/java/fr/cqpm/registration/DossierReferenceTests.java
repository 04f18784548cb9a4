package fr.cqpm.registration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DossierReferenceTests {

	/** The published example of a GRid, which uses the same check character. */
	@Test
	void theCheckCharacterIsIso7064() {
		assertThat(DossierReference.check("A12425GABC1234002")).isEqualTo('M');
	}

	@Test
	void readsWhatItWrites() {
		for (int number = 1; number < 3000; number++) {
			DossierReference reference = new DossierReference("LOR", 2026, number);
			assertThat(DossierReference.parse(reference.toString()).value()).contains(reference);
			assertThat(DossierReference.parse(" " + reference.toString().toLowerCase() + " ").value())
				.contains(reference);
		}
	}

	@Test
	void everySingleMistypedCharacterIsCaught() {
		String reference = new DossierReference("LOR", 2026, 42).toString();
		assertThat(reference).startsWith("LOR-2026-0042-");
		for (int place = 0; place < reference.length(); place++) {
			for (char typed : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
				String text = reference.substring(0, place) + typed + reference.substring(place + 1);
				assertThat(DossierReference.parse(text).value().isPresent()).as(text).isEqualTo(text.equals(reference));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''              | Une référence de dossier s’écrit comme LOR-2026-0042-A.
			LOR-2026-42-A   | Une référence de dossier s’écrit comme LOR-2026-0042-A.
			LOR-1999-0042-A | Cette référence de dossier n’existe pas.
			LOR-2026-0000-A | Cette référence de dossier n’existe pas.
			LOR-2026-0043-A | Le dernier caractère ne correspond pas\u00a0: la référence est mal recopiée.
			""")
	void saysWhatIsWrong(String text, String reason) {
		assertThat(DossierReference.parse(text).reason()).contains(reason);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			LO, 2000, 1
			LORRAI, 9999, 999999
			57, 2026, 10000
			""")
	void goesFromTheFirstToTheLast(String centre, int year, int number) {
		DossierReference reference = new DossierReference(centre, year, number);
		assertThat(DossierReference.parse(reference.toString()).value()).contains(reference);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			LOR, 1999, 42
			LOR, 10000, 42
			L, 2026, 42
			LORRAINE, 2026, 42
			lor, 2026, 42
			LOR, 26, 42
			LOR, 2026, 0
			LOR, 2026, 1000000
			""")
	void rejectsImpossibleParts(String centre, int year, int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> new DossierReference(centre, year, number));
	}

}
