package fr.cqpm.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import fr.cqpm.shared.CqpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What signs the links: the setting, or a random value made once and kept in the
 * database, the same for all instances.
 */
@Component
class LinkSecret {

	private static final int BYTES = 32;

	private final JdbcClient jdbc;

	/** Of its own: the first link may be asked for by a page, which only reads. */
	private final TransactionTemplate transaction;

	private volatile byte @Nullable [] value;

	LinkSecret(JdbcClient jdbc, PlatformTransactionManager transactions, CqpmProperties properties) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		String configured = properties.secret();
		this.value = (configured != null && !configured.isBlank()) ? configured.getBytes(StandardCharsets.UTF_8) : null;
	}

	byte[] value() {
		byte[] known = this.value;
		if (known == null) {
			known = this.transaction.execute((status) -> stored());
			this.value = known;
		}
		return known;
	}

	private byte[] stored() {
		byte[] fresh = new byte[BYTES];
		new SecureRandom().nextBytes(fresh);
		this.jdbc.sql("insert into installation_secret (value) values (?) on conflict do nothing")
			.param(fresh)
			.update();
		return this.jdbc.sql("select value from installation_secret").query(byte[].class).single();
	}

}
