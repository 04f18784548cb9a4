package fr.cqpm.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps what must be read again (AES-GCM) and fingerprints what must only be recognized
 * (HMAC), each with a key of its own derived from this installation's secret.
 */
@Component
class SealedSecrets {

	private static final int IV_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private final LinkSecret secret;

	SealedSecrets(LinkSecret secret) {
		this.secret = secret;
	}

	byte[] seal(byte[] plain) {
		return encryptor().encrypt(plain);
	}

	/**
	 * What was sealed.
	 * @throws IllegalStateException when the installation's secret is another now
	 */
	byte[] open(byte[] sealed) {
		return encryptor().decrypt(sealed);
	}

	private AesBytesEncryptor encryptor() {
		return new AesBytesEncryptor(key("authenticator applications", "AES"), KeyGenerators.secureRandom(IV_BYTES),
				CipherAlgorithm.GCM);
	}

	/** The fingerprint of a value, for this purpose alone. */
	byte[] fingerprint(String purpose, String value) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key(purpose, "HmacSHA256"));
			return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private SecretKey key(String purpose, String algorithm) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveKey(algorithm,
						HKDFParameterSpec.ofExtract()
							.addIKM(this.secret.value())
							.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), HASH_BYTES));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
