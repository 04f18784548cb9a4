package fr.cqpm.account.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import fr.cqpm.account.Factor;
import fr.cqpm.account.SecondFactors;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * How surely somebody must have proved who they are: with a second factor where one of
 * their roles needs it, lately where they close or pronounce, there and then where they
 * sign.
 */
@Component
public class SignInStrength {

	/** What is missing until a code or a passkey was given. */
	public static final String SECOND_FACTOR = Factor.CODE.authority();

	/** What is missing when the last proof is too old. */
	public static final String RECENT = "FACTOR_RECENT";

	/** How long a signature may come after the proof it was asked for. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final SecondFactors secondFactors;

	private final Duration confirmation;

	private final Clock clock;

	SignInStrength(SecondFactors secondFactors, CqpmProperties properties, Clock clock) {
		this.secondFactors = secondFactors;
		this.confirmation = properties.signIn().confirmation();
		this.clock = clock;
	}

	/** A second factor, where a role needs one. */
	public AuthorizationManager<RequestAuthorizationContext> complete() {
		return (authentication, request) -> complete(authentication.get());
	}

	private AuthorizationResult complete(@Nullable Authentication authentication) {
		boolean enough = !(actor(authentication) instanceof Actor actor) || !this.secondFactors.neededBy(actor)
				|| isComplete(factors(authentication));
		return enough ? granted() : missing(SECOND_FACTOR);
	}

	/** A second factor, and a proof given in the last minutes. */
	public AuthorizationManager<RequestAuthorizationContext> recent() {
		return (authentication, request) -> {
			AuthorizationResult complete = complete(authentication.get());
			return (!complete.isGranted() || isRecent(authentication.get())) ? complete : missing(RECENT);
		};
	}

	/**
	 * A second factor, and a proof given for this very act: with it, or the moment
	 * before, as a passkey's is.
	 */
	public AuthorizationManager<RequestAuthorizationContext> proven() {
		return (authentication, request) -> {
			AuthorizationResult complete = complete(authentication.get());
			boolean refused = request.getRequest().getAttribute(ConfirmationFilter.REFUSAL) != null;
			boolean proven = !refused && provenWithin(MOMENT, authentication.get());
			return (!complete.isGranted() || proven) ? complete : missing(RECENT);
		};
	}

	/** A proof given in the last minutes, whichever. */
	public AuthorizationManager<RequestAuthorizationContext> lately() {
		return (authentication, request) -> isRecent(authentication.get()) ? granted() : missing(RECENT);
	}

	/**
	 * One's own account: with the second factor once there is one, so that it can be set
	 * up before.
	 */
	public AuthorizationManager<RequestAuthorizationContext> ownAccount() {
		return (authentication, request) -> ownAccount(authentication);
	}

	private AuthorizationResult ownAccount(Supplier<? extends @Nullable Authentication> authentication) {
		AuthorizationResult complete = complete(authentication.get());
		if (!(actor(authentication.get()) instanceof Actor actor) || actor.person() == null) {
			return new AuthorizationDecision(false);
		}
		boolean nothingYet = !complete.isGranted() && !this.secondFactors.of(actor.requirePerson()).any();
		return nothingYet ? granted() : complete;
	}

	private static @Nullable Object actor(@Nullable Authentication authentication) {
		return (authentication != null) ? authentication.getDetails() : null;
	}

	private static Set<Factor> factors(@Nullable Authentication authentication) {
		return (authentication != null) ? authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority.class::cast)
			.flatMap((authority) -> Factor.of(authority).stream())
			.collect(Collectors.toSet()) : Set.of();
	}

	/** A passkey alone, or a code beside a password or a mailed link. */
	static boolean isComplete(Set<Factor> factors) {
		return factors.contains(Factor.PASSKEY) || (factors.contains(Factor.CODE)
				&& (factors.contains(Factor.PASSWORD) || factors.contains(Factor.LINK)));
	}

	private boolean isRecent(@Nullable Authentication authentication) {
		return provenWithin(this.confirmation, authentication);
	}

	private boolean provenWithin(Duration duration, @Nullable Authentication authentication) {
		Instant since = this.clock.instant().minus(duration);
		return authentication != null && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> authority instanceof FactorGrantedAuthority factor
					&& factor.getIssuedAt().isAfter(since));
	}

	private static AuthorizationResult granted() {
		return new FactorAuthorizationDecision(List.of());
	}

	private static AuthorizationResult missing(String factor) {
		return new FactorAuthorizationDecision(
				List.of(RequiredFactorError.createMissing(RequiredFactor.withAuthority(factor).build())));
	}

}
