package fr.cqpm.account.web;

import java.util.EnumSet;
import java.util.Set;

import fr.cqpm.account.Factor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInStrengthTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			-             | false
			PASSWORD      | false
			LINK          | false
			CODE          | false
			PASSWORD LINK | false
			PASSWORD CODE | true
			LINK CODE     | true
			PASSKEY       | true
			PASSKEY LINK  | true
			""")
	void isCompleteWithAPasskeyOrACodeBesideAnotherProof(String proofs, boolean complete) {
		Set<Factor> factors = EnumSet.noneOf(Factor.class);
		if (proofs != null) {
			for (String proof : proofs.split(" ")) {
				factors.add(Factor.valueOf(proof));
			}
		}
		assertThat(SignInStrength.isComplete(factors)).isEqualTo(complete);
	}

}
