package fr.cqpm.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clés des appareils: with which a person's browsers encrypt what waits there to be sent,
 * and the name under which they file it. Both come from a secret that is the person's for
 * as long as their account; neither is kept or logged.
 */
@Service
public class DeviceKeys {

	private static final int BYTES = 32;

	private static final int NAME_BYTES = 16;

	private final JdbcClient jdbc;

	private final LinkSeal seal;

	private final SecureRandom random = new SecureRandom();

	DeviceKeys(JdbcClient jdbc, LinkSeal seal) {
		this.jdbc = jdbc;
		this.seal = seal;
	}

	/** The actor's own; a person's is made when they first ask. */
	@Transactional
	public DeviceKey of(Actor actor) {
		byte[] secret = (actor.invitation() != null) ? this.seal.device(actor.invitation())
				: secret(actor.requirePerson());
		return new DeviceKey(
				Base64.getUrlEncoder().withoutPadding().encodeToString(derived(secret, "owner", NAME_BYTES)),
				Base64.getEncoder().encodeToString(derived(secret, "entries waiting in a browser", BYTES)));
	}

	private byte[] secret(PersonId person) {
		String known = "select secret from device_secret where person_id = ?";
		return this.jdbc.sql(known).param(person.value()).query(byte[].class).optional().orElseGet(() -> {
			byte[] made = new byte[BYTES];
			this.random.nextBytes(made);
			this.jdbc.sql("insert into device_secret (person_id, secret) values (?, ?) on conflict do nothing")
				.params(person.value(), made)
				.update();
			return this.jdbc.sql(known).param(person.value()).query(byte[].class).single();
		});
	}

	private static byte[] derived(byte[] secret, String purpose, int length) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveData(HKDFParameterSpec.ofExtract()
					.addIKM(secret)
					.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * Clé d'appareil.
	 *
	 * @param owner under which the browser files; it names nobody
	 * @param key for AES, in Base64
	 */
	public record DeviceKey(String owner, String key) {

		@Override
		public String toString() {
			return "DeviceKey";
		}

	}

}
