package fr.cqpm.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes de secours: ten codes to print, each of which replaces the second factor once.
 * Only their fingerprints are kept.
 */
@Service
class RecoveryCodes {

	private static final int COUNT = 10;

	/** Fifty bits. */
	private static final int LENGTH = 10;

	/** Nothing that is mistaken for another sign when it is read from paper. */
	private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

	private final JdbcClient jdbc;

	private final SealedSecrets secrets;

	private final Clock clock;

	private final Random random = new SecureRandom();

	RecoveryCodes(JdbcClient jdbc, SealedSecrets secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** New codes, which are shown once; earlier ones no longer serve. */
	@Transactional
	List<String> renew(PersonId person) {
		forget(person);
		List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
		codes.forEach(
				(code) -> this.jdbc.sql("insert into recovery_code (person_id, code_hash, made_at) values (?, ?, ?)")
					.params(person.value(), fingerprint(code), now())
					.update());
		return codes;
	}

	private String code() {
		String signs = this.random.ints(LENGTH, 0, SIGNS.length())
			.mapToObj((index) -> String.valueOf(SIGNS.charAt(index)))
			.collect(Collectors.joining());
		return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
	}

	/** Uses a code up. Only one of several at once succeeds. */
	@Transactional
	boolean use(PersonId person, String code) {
		return this.jdbc.sql("""
				update recovery_code set used_at = ?
				where person_id = ? and code_hash = ? and used_at is null""")
			.params(now(), person.value(), fingerprint(code))
			.update() == 1;
	}

	@Transactional
	void forget(PersonId person) {
		this.jdbc.sql("delete from recovery_code where person_id = ?").param(person.value()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** As typed from paper: capitals, spaces and hyphens do not matter. */
	private byte[] fingerprint(String code) {
		return this.secrets.fingerprint("recovery codes", code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
	}

}
