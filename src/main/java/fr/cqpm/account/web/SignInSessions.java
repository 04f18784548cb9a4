package fr.cqpm.account.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import fr.cqpm.account.Factor;
import fr.cqpm.account.KnownBrowsers;
import fr.cqpm.account.Link;
import fr.cqpm.account.SignInOrigin;
import fr.cqpm.account.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a session remembers of who signed in, how and when, and in which browser. */
@Component
public class SignInSessions {

	/** The session's attribute that says from which browser it is used. */
	public static final String DEVICE = "device";

	private static final String BROWSER = "navigateur";

	private static final int BROWSER_LENGTH = 22;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final KnownBrowsers browsers;

	private final Clock clock;

	SignInSessions(KnownBrowsers browsers, Clock clock) {
		this.browsers = browsers;
		this.clock = clock;
	}

	/** Where a request comes from. */
	public static SignInOrigin origin(HttpServletRequest request) {
		return new SignInOrigin(request.getRemoteAddr(), browser(request));
	}

	private static @Nullable String browser(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, BROWSER);
		return (cookie != null && cookie.getValue().length() == BROWSER_LENGTH) ? cookie.getValue() : null;
	}

	/**
	 * The path of a page of ours that was asked for before signing in: its host was what
	 * that request claimed, and is not followed.
	 */
	public static String withinSite(String address) {
		return address.replaceFirst("^https?://[^/?#]*", "").replaceFirst("^[/\\\\]*", "/");
	}

	/** Ends whatever session there was and opens that person's. */
	public void open(SignedIn person, Factor factor, HttpServletRequest request, HttpServletResponse response) {
		begin(request);
		save(person, List.of(factor.provenAt(this.clock.instant())), request, response);
		remember(person, request, response);
	}

	/**
	 * Ends whatever session there was and opens one for whoever holds that link, bound to
	 * what it opens and nothing else.
	 */
	public void open(Link link, HttpServletRequest request, HttpServletResponse response) {
		begin(request);
		save(link.signedIn(), List.of(), request, response);
	}

	private static void begin(HttpServletRequest request) {
		HttpSession earlier = request.getSession(false);
		if (earlier != null) {
			earlier.invalidate();
		}
		request.getSession(true);
	}

	/** Remembers the browser of somebody who has just signed in. */
	public void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		request.getSession().setAttribute(DEVICE, Device.of(request).text());
		String carried = this.browsers.remember(person.id(), browser(request));
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(BROWSER, carried)
					.path("/connexion")
					.maxAge(KnownBrowsers.MEMORY)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	/** Adds a proof to the session, or renews it. */
	public void add(Factor factor, HttpServletRequest request, HttpServletResponse response) {
		Authentication current = SecurityContextHolder.getContext().getAuthentication();
		if (current == null || !(current.getPrincipal() instanceof SignedIn person)) {
			throw new IllegalStateException("Nobody is signed in");
		}
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		Stream<GrantedAuthority> proof = Stream.of(factor.provenAt(this.clock.instant()));
		Authentication renewed = save(person, Stream.concat(others(current, factor), proof).toList(), request,
				response);
		keepForThisRequest(person, current, renewed);
	}

	/** The same session for the same person after a change that ended all others. */
	public void renew(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		Authentication current = SecurityContextHolder.getContext().getAuthentication();
		if (current == null) {
			throw new IllegalStateException("Nobody is signed in");
		}
		save(person, factors(current).toList(), request, response);
	}

	private static Stream<GrantedAuthority> others(Authentication current, Factor factor) {
		return factors(current).filter((authority) -> Factor.of(authority).filter(factor::equals).isEmpty());
	}

	private static Stream<GrantedAuthority> factors(Authentication current) {
		return current.getAuthorities()
			.stream()
			.filter(FactorGrantedAuthority.class::isInstance)
			.map(GrantedAuthority.class::cast);
	}

	private Authentication save(SignedIn person, List<GrantedAuthority> factors, HttpServletRequest request,
			HttpServletResponse response) {
		Authentication session = UsernamePasswordAuthenticationToken.authenticated(person, null, factors);
		this.contexts.saveContext(new SecurityContextImpl(session), request, response);
		return session;
	}

	/** Who acts was found out before: their roles stay beside the new proofs. */
	private static void keepForThisRequest(SignedIn person, Authentication current, Authentication renewed) {
		Stream<GrantedAuthority> roles = current.getAuthorities()
			.stream()
			.filter((authority) -> !(authority instanceof FactorGrantedAuthority))
			.map(GrantedAuthority.class::cast);
		UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken.authenticated(person, null,
				Stream.concat(roles, factors(renewed)).toList());
		now.setDetails(current.getDetails());
		SecurityContextHolder.setContext(new SecurityContextImpl(now));
	}

}
