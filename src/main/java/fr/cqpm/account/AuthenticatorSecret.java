package fr.cqpm.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import fr.cqpm.shared.QrCode;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator application is told: to type, or to read from the picture.
 *
 * @param account the address it is shown under
 */
public record AuthenticatorSecret(String account, byte[] secret) {

	private static final String ISSUER = "CQPM Évaluations";

	/** To type, in groups of four. */
	public String typed() {
		return base32().replaceAll("(.{4})(?!$)", "$1 ");
	}

	/** In the form that applications understand. */
	public String address() {
		return "otpauth://totp/" + encoded(ISSUER + ":" + this.account) + "?secret=" + base32() + "&issuer="
				+ encoded(ISSUER) + "&algorithm=SHA1&digits=6&period=30";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** The address as a picture to read with the application. */
	public QrCode picture() {
		return QrCode.of(address());
	}

	private String base32() {
		return new Base32().encodeToString(this.secret);
	}

}
