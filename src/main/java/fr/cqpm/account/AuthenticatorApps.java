package fr.cqpm.account;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications d'authentification: codes of six digits that change every thirty seconds
 * (RFC 6238). A code of the step before or after is taken too, and each serves once.
 */
@Service
class AuthenticatorApps {

	private static final int SECRET_BYTES = 20;

	private final JdbcClient jdbc;

	private final SealedSecrets secrets;

	private final Clock clock;

	private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

	AuthenticatorApps(JdbcClient jdbc, SealedSecrets secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	/**
	 * Makes a secret to show, which counts once a code of it was typed.
	 * @throws NotFound when the person has an application already
	 */
	@Transactional
	AuthenticatorSecret begin(PersonId person, String account) {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		int made = this.jdbc
			.sql("""
					insert into authenticator_app (person_id, secret, begun_at) values (?, ?, ?)
					on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
					where authenticator_app.confirmed_at is null""")
			.params(person.value(), this.secrets.seal(secret), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (made == 0) {
			throw new NotFound("One application at a time");
		}
		return new AuthenticatorSecret(account, secret);
	}

	/** The secret that still waits for its first code. */
	@Transactional(readOnly = true)
	Optional<AuthenticatorSecret> begun(PersonId person, String account) {
		return this.jdbc.sql("select secret from authenticator_app where person_id = ? and confirmed_at is null")
			.param(person.value())
			.query(byte[].class)
			.optional()
			.map((sealed) -> new AuthenticatorSecret(account, this.secrets.open(sealed)));
	}

	/** Takes the first code: from now on the application counts. */
	@Transactional
	boolean confirm(PersonId person, String code) {
		return accepts(person, code, false) && this.jdbc
			.sql("update authenticator_app set confirmed_at = ? where person_id = ? and confirmed_at is null")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), person.value())
			.update() == 1;
	}

	/** Whether that is the application's code now; it is used up then. */
	@Transactional
	boolean accepts(PersonId person, String code) {
		return accepts(person, code, true);
	}

	private boolean accepts(PersonId person, String code, boolean confirmed) {
		return this.jdbc.sql(
				"select secret from authenticator_app where person_id = ? and (confirmed_at is not null) = ? for update")
			.params(person.value(), confirmed)
			.query(byte[].class)
			.optional()
			.map((sealed) -> accepts(person, new SecretKeySpec(this.secrets.open(sealed), "RAW"),
					code.replaceAll("\\s", "")))
			.orElse(false);
	}

	private boolean accepts(PersonId person, SecretKeySpec secret, String code) {
		long step = this.generator.getTimeStep().toSeconds();
		Instant now = this.clock.instant();
		for (long shift = -1; shift <= 1; shift++) {
			Instant moment = now.plusSeconds(shift * step);
			if (code(secret, moment).equals(code)) {
				return this.jdbc.sql("update authenticator_app set last_step = ? where person_id = ? and last_step < ?")
					.params(moment.getEpochSecond() / step, person.value(), moment.getEpochSecond() / step)
					.update() == 1;
			}
		}
		return false;
	}

	private String code(SecretKeySpec secret, Instant moment) {
		try {
			return this.generator.generateOneTimePasswordString(secret, moment, Locale.ROOT);
		}
		catch (InvalidKeyException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Transactional
	void forget(PersonId person) {
		this.jdbc.sql("delete from authenticator_app where person_id = ?").param(person.value()).update();
	}

}
