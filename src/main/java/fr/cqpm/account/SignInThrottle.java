package fr.cqpm.account;

import java.time.Duration;

import fr.cqpm.shared.Sha256;
import javax.sql.DataSource;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: per account and address together, so that nobody locks somebody
 * else out, and per address more generously, because a whole centre may share one. What
 * succeeds does not count. A browser in which the person signed in before has a count of
 * its own, which nobody else can use up.
 */
@Component
class SignInThrottle {

	private static final Duration PERIOD = Duration.ofMinutes(10);

	private static final BucketConfiguration ACCOUNT = limit(10);

	private static final BucketConfiguration ADDRESS = limit(200);

	private static final BucketConfiguration CODES = limit(60);

	private static final BucketConfiguration MAILS = limit(3);

	private final ProxyManager<String> buckets;

	SignInThrottle(DataSource dataSource) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("sign_in_bucket")
			.idColumn("id")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
			.build();
	}

	private static BucketConfiguration limit(int attempts) {
		return BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
			.build();
	}

	/** Counts an attempt. False when there were too many: then nothing is compared. */
	boolean allows(String account, String address) {
		return bucket(address(address), ADDRESS).tryConsume(1) && bucket(both(account, address), ACCOUNT).tryConsume(1);
	}

	/**
	 * Counts a mail that anybody may ask for. False when there were too many: to one
	 * account wherever they are asked for, since it is its owner whom they bury.
	 */
	boolean allowsMail(String email, String address) {
		return bucket("courriels de " + address, ADDRESS).tryConsume(1)
				&& bucket("courriels pour " + email, MAILS).tryConsume(1);
	}

	/**
	 * Counts a code that somebody types. False when there were too many: on one code
	 * wherever they come from, since nobody else's work depends on it.
	 */
	boolean allowsCode(String code, String address) {
		return bucket("codes de " + address, CODES).tryConsume(1) && bucket("code " + code, ACCOUNT).tryConsume(1);
	}

	/** The code that {@link #allowsCode} counted was right: it is given back. */
	void typed(String code, String address) {
		bucket("codes de " + address, CODES).addTokens(1);
		bucket("code " + code, ACCOUNT).addTokens(1);
	}

	/** An attempt to sign in, from a browser in which that person signed in before. */
	boolean allowsKnown(String account, String browser) {
		return bucket(both(account, browser), ACCOUNT).tryConsume(1);
	}

	/** An attempt that {@link #allows} counted was right: it is given back. */
	void succeeded(String account, String address) {
		bucket(address(address), ADDRESS).addTokens(1);
		bucket(both(account, address), ACCOUNT).addTokens(1);
	}

	private static String address(String address) {
		return "adresse " + address;
	}

	private static String both(String account, String from) {
		return "compte " + account + " " + from;
	}

	/** Neither addresses nor accounts stand in the table. */
	private Bucket bucket(String key, BucketConfiguration limit) {
		return this.buckets.builder().build(Sha256.hex(key), () -> limit);
	}

	@Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
	@SchedulerLock(name = "sign-in-buckets", lockAtLeastFor = "PT9M")
	void forget() {
		if (this.buckets instanceof ExpiredEntriesCleaner cleaner) {
			cleaner.removeExpired(1000);
		}
	}

}
