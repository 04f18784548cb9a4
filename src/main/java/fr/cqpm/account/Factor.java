package fr.cqpm.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Preuve d'identité: a way in which somebody proved who they are in this session. */
public enum Factor {

	/** Mot de passe. */
	PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),

	/** Lien à usage unique, received by mail. */
	LINK(FactorGrantedAuthority.OTT_AUTHORITY),

	/** Code of an authenticator application, or a recovery code. */
	CODE("FACTOR_CODE"),

	/** Clé d'accès: it verifies its holder itself, so that it is enough alone. */
	PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

	private final String authority;

	Factor(String authority) {
		this.authority = authority;
	}

	public String authority() {
		return this.authority;
	}

	/** What a session keeps of a proof given at that moment. */
	public GrantedAuthority provenAt(Instant moment) {
		return FactorGrantedAuthority.withAuthority(this.authority).issuedAt(moment).build();
	}

	/** Which factor that authority stands for; empty for a role's. */
	public static Optional<Factor> of(GrantedAuthority authority) {
		return Arrays.stream(values())
			.filter((factor) -> factor.authority.equals(authority.getAuthority()))
			.findFirst();
	}

}
