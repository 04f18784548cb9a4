package fr.cqpm.account;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clés d'accès (passkeys). Each asks its holder for a finger, a face or a code before it
 * answers, so that one is enough to sign in.
 */
@Service
public class Passkeys {

	private final PasskeyRecords records;

	private final PersonRepository people;

	private final JdbcClient jdbc;

	private final Webauthn4JRelyingPartyOperations operations;

	Passkeys(PasskeyRecords records, PasskeyHolders holders, PersonRepository people, JdbcClient jdbc,
			CqpmProperties properties) {
		this.records = records;
		this.people = people;
		this.jdbc = jdbc;
		this.operations = operations(records, holders, URI.create(properties.link("/")));
	}

	private static Webauthn4JRelyingPartyOperations operations(PasskeyRecords records, PasskeyHolders holders,
			URI site) {
		PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
			.id(site.getHost())
			.name("CQPM · Évaluations")
			.build();
		String origin = site.getScheme() + "://" + site.getAuthority();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(holders, records, us,
				Set.of(origin));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.userVerification(UserVerificationRequirement.REQUIRED)
					.build()));
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

	/** What the browser needs to make a key for that person. */
	@Transactional(readOnly = true)
	public PublicKeyCredentialCreationOptions creation(PersonId person) {
		return this.operations.createPublicKeyCredentialCreationOptions(
				new ImmutablePublicKeyCredentialCreationOptionsRequest(holder(person)));
	}

	private static Authentication holder(PersonId person) {
		return UsernamePasswordAuthenticationToken.authenticated(person.value().toString(), null, List.of());
	}

	/**
	 * Keeps the key that the browser has made.
	 * @throws RuntimeException when it does not answer these options
	 */
	@Transactional
	public void add(PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey key) {
		this.operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
	}

	/** What the browser needs to sign in with a key, whose holder is not known yet. */
	public PublicKeyCredentialRequestOptions request() {
		return this.operations
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
	}

	/**
	 * Who signs in with that key, or empty when the account no longer allows it.
	 * @throws RuntimeException when the key is unknown or its signature wrong
	 */
	@Transactional
	public Optional<SignedIn> check(PublicKeyCredentialRequestOptions options,
			PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
		UUID person = PasskeyRecords
			.person(this.operations.authenticate(new RelyingPartyAuthenticationRequest(options, answer)).getId());
		return this.people.findById(person).filter(Person::enabled).map(Person::signedIn);
	}

	/** The person's keys, oldest first. */
	@Transactional(readOnly = true)
	public List<Passkey> of(PersonId person) {
		return this.records.findByUserId(PasskeyRecords.handle(person.value()))
			.stream()
			.map((key) -> new Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(),
					key.getLastUsed()))
			.toList();
	}

	/**
	 * Removes a key of that person; of another, nothing happens.
	 * @return whether there was one
	 */
	@Transactional
	public boolean remove(PersonId person, String id) {
		return this.jdbc.sql("delete from passkey where credential_id = ? and person_id = ?")
			.params(credential(id), person.value())
			.update() > 0;
	}

	private static byte[] credential(String id) {
		try {
			return Base64.getUrlDecoder().decode(id);
		}
		catch (IllegalArgumentException unreadable) {
			throw new NotFound("No such key");
		}
	}

	@Transactional
	void forget(PersonId person) {
		this.jdbc.sql("delete from passkey where person_id = ?").param(person.value()).update();
	}

	/**
	 * Clé d'accès.
	 *
	 * @param id as an address carries it
	 * @param label the name its holder gave it
	 */
	public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {

	}

}
