package fr.cqpm.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * What is derived from a link's id and generation: the token that is mailed, and the
 * short code that is typed. Neither is stored; of the code stands a print, by which it is
 * found again.
 */
@Component
class LinkSeal {

	/** Bytes of a token beside the id. */
	static final int TOKEN_BYTES = 16;

	/** Without 0, O, 1 and I, which are taken for each other on paper. */
	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int CODE_LENGTH = 8;

	private final LinkSecret secret;

	LinkSeal(LinkSecret secret) {
		this.secret = secret;
	}

	byte[] token(UUID id, int generation) {
		return Arrays.copyOf(mac(identity(id, generation)), TOKEN_BYTES);
	}

	/** The code as it is typed: « XXXX-XXXX ». */
	String code(UUID id, int generation) {
		byte[] mac = mac(words("code"), identity(id, generation));
		StringBuilder code = new StringBuilder();
		for (int letter = 0; letter < CODE_LENGTH; letter++) {
			code.append((letter == CODE_LENGTH / 2) ? "-" : "");
			// 32 letters: each byte falls on every one of them equally often
			code.append(ALPHABET.charAt(Byte.toUnsignedInt(mac[letter]) % ALPHABET.length()));
		}
		return code.toString();
	}

	/** By what a code is found, whichever way it was typed. */
	byte[] print(String typed) {
		return mac(words("code-print"), words(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")));
	}

	/** From which the key comes of what waits in the browsers of that link's holder. */
	byte[] device(UUID subject) {
		return mac(words("device"), identity(subject, 0));
	}

	private static byte[] identity(UUID id, int generation) {
		return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.putInt(generation)
			.array();
	}

	private static byte[] words(String words) {
		return words.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] mac(byte[]... parts) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.value(), "HmacSHA256"));
			for (byte[] part : parts) {
				mac.update(part);
			}
			return mac.doFinal();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
