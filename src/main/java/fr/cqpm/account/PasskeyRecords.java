package fr.cqpm.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys' table, as Spring Security reads and writes it. */
@Component
class PasskeyRecords implements UserCredentialRepository {

	private static final String SELECT = "select * from passkey where ";

	private final JdbcClient jdbc;

	PasskeyRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The person's id as passkeys carry it: sixteen bytes that tell nothing. */
	static Bytes handle(UUID person) {
		return new Bytes(ByteBuffer.allocate(16)
			.putLong(person.getMostSignificantBits())
			.putLong(person.getLeastSignificantBits())
			.array());
	}

	static UUID person(Bytes handle) {
		ByteBuffer buffer = ByteBuffer.wrap(handle.getBytes());
		return new UUID(buffer.getLong(), buffer.getLong());
	}

	@Override
	public void save(CredentialRecord key) {
		this.jdbc
			.sql("""
					insert into passkey (credential_id, person_id, label, public_key, signature_count, user_verified, transports,
					                     backup_eligible, backed_up, attestation, attestation_client, created_at, last_used_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (credential_id) do update set signature_count = excluded.signature_count,
					  user_verified = excluded.user_verified, backed_up = excluded.backed_up,
					  last_used_at = excluded.last_used_at
					  where passkey.person_id = excluded.person_id""")
			.params(Arrays.asList(key.getCredentialId().getBytes(), person(key.getUserEntityUserId()), key.getLabel(),
					key.getPublicKey().getBytes(), key.getSignatureCount(), key.isUvInitialized(),
					key.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.sorted()
						.collect(Collectors.joining(",")),
					key.isBackupEligible(), key.isBackupState(), bytes(key.getAttestationObject()),
					bytes(key.getAttestationClientDataJSON()), key.getCreated().atOffset(ZoneOffset.UTC),
					key.getLastUsed().atOffset(ZoneOffset.UTC)))
			.update();
	}

	private static byte @Nullable [] bytes(@Nullable Bytes value) {
		return (value != null) ? value.getBytes() : null;
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes id) {
		return this.jdbc.sql(SELECT + "credential_id = ?")
			.param(id.getBytes())
			.query(PasskeyRecords::key)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.jdbc.sql(SELECT + "person_id = ? order by created_at")
			.param(person(handle))
			.query(PasskeyRecords::key)
			.list();
	}

	@Override
	public void delete(Bytes id) {
		this.jdbc.sql("delete from passkey where credential_id = ?").param(id.getBytes()).update();
	}

	private static CredentialRecord key(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(handle(row.getObject("person_id", UUID.class)))
			.label(row.getString("label"))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(row.getBoolean("user_verified"))
			.transports(transports(row.getString("transports")))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.attestationObject(optional(row.getBytes("attestation")))
			.attestationClientDataJSON(optional(row.getBytes("attestation_client")))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	private static Set<AuthenticatorTransport> transports(String names) {
		return Arrays.stream(names.split(","))
			.filter((name) -> !name.isEmpty())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable Bytes optional(byte @Nullable [] value) {
		return (value != null) ? new Bytes(value) : null;
	}

}
