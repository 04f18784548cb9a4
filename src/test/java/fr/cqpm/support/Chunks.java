package fr.cqpm.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Sha256;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A file in the chunks in which it is sent. */
public final class Chunks {

	private Chunks() {
	}

	public static List<byte[]> of(byte[] file) {
		List<byte[]> chunks = new ArrayList<>();
		for (int from = 0; from < file.length; from += Uploads.CHUNK) {
			chunks.add(Arrays.copyOfRange(file, from, Math.min(file.length, from + Uploads.CHUNK)));
		}
		return chunks;
	}

	/** By which a sender says what the whole file is. */
	public static String print(List<byte[]> chunks) {
		return Sha256.hex(chunks.stream().map(Chunks::sha256).collect(Collectors.joining()));
	}

	/** In hexadecimal. */
	public static String sha256(byte[] content) {
		return HexFormat.of().formatHex(digest(content));
	}

	/** As RFC 9530 writes it. */
	public static String contentDigest(byte[] content) {
		return "sha-256=:" + Base64.getEncoder().encodeToString(digest(content)) + ":";
	}

	private static byte[] digest(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** As a request brings it. */
	public static MockMvcRequestBuilder sent(MockMvcRequestBuilder request, byte[] chunk) {
		return request.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Digest", contentDigest(chunk))
			.content(chunk);
	}

}
