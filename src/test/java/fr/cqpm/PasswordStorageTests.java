package fr.cqpm;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** How passwords are stored by the application itself; other tests take less time. */
@ApplicationTest
class PasswordStorageTests {

	@Autowired
	@Qualifier("passwordEncoder")
	PasswordEncoder encoder;

	@Test
	void takesItsTimeAndMemory() {
		String hash = this.encoder.encode("cheval pile agrafe");
		assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
		assertThat(this.encoder.matches("cheval pile agrafe", hash)).isTrue();
		assertThat(this.encoder.matches("cheval pile agrafes", hash)).isFalse();
	}

}
