package fr.cqpm.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class SecondFactorTests {

	@Autowired
	World world;

	@Autowired
	SecondFactors secondFactors;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private PersonId person;

	@BeforeEach
	void somebody() {
		this.person = this.world.staff(this.world.centre()).requirePerson();
	}

	@Test
	void countsAnApplicationFromItsFirstCode() throws Exception {
		AuthenticatorSecret secret = this.secondFactors.begin(this.person, "personne@exemple.test");
		assertThat(this.secondFactors.of(this.person).any()).isFalse();
		assertThat(this.secondFactors.confirm(this.person, "000000")).isFalse();
		assertThat(this.secondFactors.confirm(this.person, code(secret, 0))).isTrue();
		assertThat(this.secondFactors.of(this.person).app()).isTrue();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.secondFactors.begin(this.person, "personne@exemple.test"));
	}

	@Test
	void takesACodeOnceAndNoneOfAnotherTime() throws Exception {
		AuthenticatorSecret secret = this.secondFactors.begin(this.person, "personne@exemple.test");
		this.secondFactors.confirm(this.person, code(secret, -1));
		assertThat(accepts(code(secret, -1))).as("served already").isFalse();
		assertThat(accepts(code(secret, 3))).as("two steps ahead or more").isFalse();
		assertThat(accepts(code(secret, 1))).isTrue();
		assertThat(accepts(code(secret, 1))).as("twice").isFalse();
		assertThat(accepts(code(secret, 0))).as("earlier than the last").isFalse();
	}

	@Test
	void keepsNoSecretInTheClear() {
		AuthenticatorSecret secret = this.secondFactors.begin(this.person, "personne@exemple.test");
		byte[] stored = this.jdbc.sql("select secret from authenticator_app where person_id = ?")
			.param(this.person.value())
			.query(byte[].class)
			.single();
		assertThat(Arrays.toString(stored)).doesNotContain(Arrays.toString(secret.secret()).replaceAll("[\\[\\]]", ""));
		List<String> codes = this.secondFactors.renewRecoveryCodes(this.person);
		assertThat(codes).hasSize(10)
			.doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
		assertThat(this.jdbc.sql("select encode(code_hash, 'escape') from recovery_code where person_id = ?")
			.param(this.person.value())
			.query(String.class)
			.list()).hasSize(10)
			.noneMatch((kept) -> codes.stream().anyMatch((code) -> kept.contains(code.replace("-", ""))));
	}

	@Test
	void takesARecoveryCodeOnceHoweverManyTryAtOnce() throws Exception {
		List<String> codes = this.secondFactors.renewRecoveryCodes(this.person);
		Callable<Boolean> attempt = () -> accepts(" " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " "));
		try (ExecutorService several = Executors.newFixedThreadPool(4)) {
			int taken = 0;
			for (Future<Boolean> result : several.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
				taken += result.get() ? 1 : 0;
			}
			assertThat(taken).isEqualTo(1);
		}
		assertThat(this.secondFactors.of(this.person).recoveryCodes()).isEqualTo(9);
		this.secondFactors.renewRecoveryCodes(this.person);
		assertThat(accepts(codes.get(1))).as("of an earlier sheet").isFalse();
	}

	@Test
	void stopsComparingAfterTenAttempts() {
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(accepts("aaaaa-aaaaa")).isFalse();
		}
		assertThatExceptionOfType(SecondFactors.TooManyAttempts.class).isThrownBy(() -> accepts("aaaaa-aaaaa"));
	}

	@Test
	void countsNoCodeThatIsRight() {
		for (int sheet = 0; sheet < 2; sheet++) {
			assertThat(this.secondFactors.renewRecoveryCodes(this.person)).allMatch(this::accepts);
		}
	}

	@Test
	void writesTheAddressThatApplicationsRead() {
		AuthenticatorSecret secret = new AuthenticatorSecret("personne@exemple.test",
				"12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		assertThat(secret.address()).isEqualTo("otpauth://totp/CQPM%20%C3%89valuations%3Apersonne%40exemple.test"
				+ "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CQPM%20%C3%89valuations"
				+ "&algorithm=SHA1&digits=6&period=30");
		assertThat(secret.typed()).startsWith("GEZD GNBV ").endsWith(" QOJQ");
	}

	private boolean accepts(String code) {
		return this.secondFactors.accepts(this.person, code, "192.0.2.1");
	}

	private String code(AuthenticatorSecret secret, int steps) throws Exception {
		Instant moment = this.clock.instant().plusSeconds(30L * steps);
		return new TimeBasedOneTimePasswordGenerator()
			.generateOneTimePasswordString(new SecretKeySpec(secret.secret(), "RAW"), moment, Locale.ROOT);
	}

}
