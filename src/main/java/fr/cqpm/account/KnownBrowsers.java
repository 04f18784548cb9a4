package fr.cqpm.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Navigateurs connus: browsers in which somebody signed in. Attempts from elsewhere never
 * keep them out.
 */
@Service
public class KnownBrowsers {

	/** How long a browser is remembered after it was last used. */
	public static final Duration MEMORY = Duration.ofDays(180);

	private static final int BYTES = 16;

	private final JdbcClient jdbc;

	private final SealedSecrets secrets;

	private final Clock clock;

	KnownBrowsers(JdbcClient jdbc, SealedSecrets secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** Whether the holder of that address has signed in there. */
	@Transactional(readOnly = true)
	boolean knows(String email, @Nullable String browser) {
		return browser != null && this.jdbc.sql("""
				select exists (select 1 from known_browser b join person p on p.id = b.person_id
				               where p.email = ? and b.browser_hash = ? and b.last_seen_at > ?)""")
			.params(email, fingerprint(browser), since())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Remembers the browser.
	 * @param browser what it carries, or {@code null} the first time
	 * @return what it carries from now on
	 */
	@Transactional
	public String remember(UUID person, @Nullable String browser) {
		String carried = (browser != null) ? browser : fresh();
		this.jdbc.sql("""
				insert into known_browser (person_id, browser_hash, last_seen_at) values (?, ?, ?)
				on conflict (person_id, browser_hash) do update set last_seen_at = excluded.last_seen_at""")
			.params(person, fingerprint(carried), now())
			.update();
		return carried;
	}

	private static String fresh() {
		byte[] value = new byte[BYTES];
		new SecureRandom().nextBytes(value);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
	}

	@Scheduled(fixedDelay = 86_400_000, initialDelay = 3_600_000)
	@SchedulerLock(name = "known-browsers", lockAtLeastFor = "PT1H")
	void forget() {
		this.jdbc.sql("delete from known_browser where last_seen_at < ?").param(since()).update();
	}

	private byte[] fingerprint(String browser) {
		return this.secrets.fingerprint("known browsers", browser);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private OffsetDateTime since() {
		return this.clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC);
	}

}
