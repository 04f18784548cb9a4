package fr.cqpm.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Empreinte SHA-256: by which a text is told from any other. */
public final class Sha256 {

	private Sha256() {
	}

	/** The print of that text in UTF-8: 64 hexadecimal digits. */
	public static String hex(String text) {
		try {
			byte[] print = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(print);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every JDK has SHA-256", impossible);
		}
	}

}
