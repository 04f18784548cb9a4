package fr.cqpm.report.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.cqpm.report.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of a request that brings a chunk: read only when it says how long it is and
 * what its SHA-256 is (RFC 9530), and then compared with that.
 *
 * @param refusal why it was not read, or is not what its sender has; {@code null} when it
 * is
 * @param sha256 in hexadecimal
 */
record Chunk(@Nullable HttpStatus refusal, byte[] content, String sha256) {

	private static final Pattern DIGEST = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

	static Chunk read(HttpServletRequest request) {
		String announced = request.getHeader("Content-Digest");
		Matcher digest = DIGEST.matcher((announced != null) ? announced : "");
		long length = request.getContentLengthLong();
		if (length < 0) {
			return refused(HttpStatus.LENGTH_REQUIRED);
		}
		if (length > Uploads.CHUNK) {
			return refused(HttpStatus.CONTENT_TOO_LARGE);
		}
		return digest.find() ? read(request, Base64.getDecoder().decode(digest.group(1)))
				: refused(HttpStatus.BAD_REQUEST);
	}

	private static Chunk read(HttpServletRequest request, byte[] announced) {
		try {
			byte[] content = request.getInputStream().readNBytes(Uploads.CHUNK);
			byte[] found = MessageDigest.getInstance("SHA-256").digest(content);
			return MessageDigest.isEqual(found, announced) ? new Chunk(null, content, HexFormat.of().formatHex(found))
					: refused(HttpStatus.BAD_REQUEST);
		}
		catch (IOException gone) {
			// Its sender is not there any more to read an answer
			return refused(HttpStatus.BAD_REQUEST);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static Chunk refused(HttpStatus status) {
		return new Chunk(status, new byte[0], "");
	}

}
