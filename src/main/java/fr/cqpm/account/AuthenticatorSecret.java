package fr.cqpm.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
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

	/** The address as the path of an SVG picture, {@link #size()} modules wide. */
	public String picture() {
		BitMatrix modules = modules();
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				if (modules.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	public int size() {
		return modules().getWidth();
	}

	private BitMatrix modules() {
		try {
			return new QRCodeWriter().encode(address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
		}
		catch (WriterException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private String base32() {
		return new Base32().encodeToString(this.secret);
	}

}
