package fr.cqpm.account.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.cqpm.account.Actors;
import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who acts in this request and what they may see, as it stands now. A session
 * whose account or link no longer allows it ends here. Its place is before authorization.
 */
public class ActorFilter extends OncePerRequestFilter {

	private final Actors actors;

	public ActorFilter(Actors actors) {
		this.actors = actors;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Actor> actor = this.actors.of(signedIn);
		if (actor.isEmpty()) {
			endSession(request);
			chain.doFilter(request, response);
			return;
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(as(authentication, signedIn, actor.get())));
		within(actor.get(), request, response, chain);
	}

	private static void endSession(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		if (request.getSession(false) != null) {
			request.getSession(false).invalidate();
		}
	}

	/**
	 * Roles are those of this moment; how somebody proved who they are is the session's.
	 */
	private static Authentication as(Authentication session, SignedIn signedIn, Actor actor) {
		Stream<GrantedAuthority> factors = session.getAuthorities()
			.stream()
			.filter(FactorGrantedAuthority.class::isInstance)
			.map(GrantedAuthority.class::cast);
		Stream<GrantedAuthority> roles = actor.grants()
			.stream()
			.map((grant) -> new SimpleGrantedAuthority("ROLE_" + grant.role()));
		List<GrantedAuthority> authorities = Stream.concat(roles, factors).distinct().toList();
		UsernamePasswordAuthenticationToken current = UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
				authorities);
		current.setDetails(actor);
		return current;
	}

	private static void within(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			actor.scope().call(() -> {
				chain.doFilter(request, response);
				return true;
			});
		}
		catch (ServletException | IOException | RuntimeException thrown) {
			throw thrown;
		}
		catch (Exception other) {
			throw new ServletException(other);
		}
	}

}
