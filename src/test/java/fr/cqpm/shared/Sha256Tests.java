package fr.cqpm.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on documents as their print must be what any other tool computes. */
class Sha256Tests {

	@Test
	void isThatOfTheTextInUtf8() {
		assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
		assertThat(Sha256.hex("évaluation"))
			.isEqualTo("aaea87884e0f80411a8ca71ad38a163ec06d50637cf806e94e5accdcbb8564dd");
	}

}
