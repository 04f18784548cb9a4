package fr.cqpm.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as passkeys know them. They are registered elsewhere: nothing is saved here. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

	private final PersonRepository people;

	PasskeyHolders(PersonRepository people) {
		this.people = people;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find(PasskeyRecords.person(handle));
	}

	/** A session's name is the person's id. */
	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
		return find(UUID.fromString(name));
	}

	private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
		return this.people.findById(id).map((person) -> holder(person.view())).orElse(null);
	}

	private static PublicKeyCredentialUserEntity holder(PersonView person) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(PasskeyRecords.handle(person.id().value()))
			.name(person.email())
			.displayName(person.displayName())
			.build();
	}

	@Override
	public void save(PublicKeyCredentialUserEntity holder) {
		throw new UnsupportedOperationException("People are registered elsewhere");
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("People are registered elsewhere");
	}

}
