package fr.cqpm.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import fr.cqpm.shared.Ids;
import fr.cqpm.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Person {

	@Id
	private UUID id = Ids.next();

	private String email = "";

	private String givenName = "";

	private String familyName = "";

	private @Nullable String employer;

	@Column(length = 9)
	@JdbcTypeCode(SqlTypes.CHAR)
	private @Nullable String employerSiren;

	private @Nullable String passwordHash;

	private int credentialVersion;

	private boolean enabled = true;

	private Instant createdAt = Instant.EPOCH;

	@Version
	private int version;

	protected Person() {
	}

	Person(NewPerson person, Instant createdAt) {
		this.email = normalized(person.email());
		this.givenName = person.givenName().strip();
		this.familyName = person.familyName().strip();
		this.employer = person.employer();
		this.employerSiren = (person.employerSiren() != null) ? person.employerSiren().digits() : null;
		this.createdAt = createdAt;
	}

	/** Also without the one character that PostgreSQL cannot compare with. */
	static String normalized(String email) {
		return email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
	}

	/** Under another address. */
	void move(String address) {
		this.email = normalized(address);
	}

	void rename(NewPerson corrected) {
		this.givenName = corrected.givenName().strip();
		this.familyName = corrected.familyName().strip();
	}

	/** Under the right name, at the right employer. */
	void correct(PersonCorrection corrected) {
		this.givenName = corrected.givenName().strip();
		this.familyName = corrected.familyName().strip();
		this.employer = corrected.employer();
		this.employerSiren = (corrected.employerSiren() != null) ? corrected.employerSiren().digits() : null;
	}

	/** A new password ends every session that an earlier one opened. */
	void changePassword(String hash) {
		this.passwordHash = hash;
		this.credentialVersion++;
	}

	/** The same password under today's parameters: sessions go on. */
	void rehash(String hash) {
		this.passwordHash = hash;
	}

	/** What a session of this person remembers from now on. */
	SignedIn signedIn() {
		return new SignedIn(SignedIn.Kind.PERSON, this.id, this.credentialVersion);
	}

	PersonView view() {
		return new PersonView(new PersonId(this.id), this.givenName, this.familyName, this.email, this.employer,
				this.employerSiren, this.enabled);
	}

	int version() {
		return this.version;
	}

	UUID id() {
		return this.id;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	boolean enabled() {
		return this.enabled;
	}

}
