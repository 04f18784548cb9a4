package fr.cqpm.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an entry hangs on the one before. Who did what to whom is in the payload's salted
 * hash, the rest in the entry's own: a purge erases the former and nothing breaks.
 *
 * @param expectedPayload computed again from what stands there, or {@code null} once
 * purged
 */
record ChainEntry(UUID chain, int seq, Instant at, @Nullable UUID actor, String act, byte[] payloadHash,
		byte[] previous, byte[] hash, byte @Nullable [] expectedPayload) {

	/** What the first entry of a chain hangs on. */
	static final byte[] GENESIS = new byte[32];

	static ChainEntry read(ResultSet row, JsonMapper json) throws SQLException {
		String content = row.getString(12);
		byte[] payload = null;
		if (content != null) {
			// jsonb has an order and spaces of its own
			TreeMap<String, TreeMap<String, String>> values = json.readValue(content, new TypeReference<>() {
			});
			payload = payloadHash(json, row.getBytes(11), row.getString(6), row.getString(7), values);
		}
		return new ChainEntry(row.getObject(1, UUID.class), row.getInt(2),
				row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, UUID.class), row.getString(5),
				row.getBytes(8), row.getBytes(9), row.getBytes(10), payload);
	}

	/** The salted hash of what a purge may erase. */
	static byte[] payloadHash(JsonMapper json, byte[] salt, String actor, String subject,
			Map<String, ? extends Map<String, ?>> values) {
		return sha256(salt, json.writeValueAsString(List.of(actor, subject, values)).getBytes(StandardCharsets.UTF_8));
	}

	/** The hash of an entry, over the one before it. */
	static byte[] hash(byte[] previous, UUID chain, int seq, Instant at, @Nullable UUID actor, String act,
			byte[] payloadHash) {
		String line = String.join("\n", chain.toString(), Integer.toString(seq), at.toString(), String.valueOf(actor),
				act);
		return sha256(previous, line.getBytes(StandardCharsets.UTF_8), payloadHash);
	}

	/** Whether this is the entry of that number, unchanged, after that hash. */
	boolean follows(byte[] before, int number) {
		return this.seq == number && MessageDigest.isEqual(this.previous, before)
				&& MessageDigest.isEqual(this.hash,
						hash(before, this.chain, this.seq, this.at, this.actor, this.act, this.payloadHash))
				&& (this.expectedPayload == null || MessageDigest.isEqual(this.expectedPayload, this.payloadHash));
	}

	private static byte[] sha256(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
