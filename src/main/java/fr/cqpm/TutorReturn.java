package fr.cqpm;

import java.io.IOException;

import fr.cqpm.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Where the company's people go whose session is over, or whose page was open longer than
 * their session: they have no account to sign in to, but a link that opens as before.
 */
final class TutorReturn {

	private static final String LINKS = "/avis";

	private static final String OWN = "/mon-avis";

	/** Every form of ours has one; what comes without is none. */
	private static final String TOKEN = "_csrf";

	private TutorReturn() {
	}

	/** Nobody is signed in, at an address that only a link's holder has. */
	static void toLink(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(request.getContextPath() + LINKS + "?session");
	}

	/**
	 * A form whose token is of a session that is over. Nothing was done: whoever has the
	 * link's page before them presses again, others open the link again.
	 * @return whether that is what happened
	 */
	static boolean isLate(HttpServletRequest request, Exception denied) {
		String path = path(request);
		return denied instanceof CsrfException && request.getParameter(TOKEN) != null
				&& (path.equals(LINKS) || path.startsWith(LINKS + "/") || (path.startsWith(OWN) && !isStaff()));
	}

	static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = path(request);
		if (path.startsWith(OWN)) {
			toLink(request, response);
			return;
		}
		// The page whose button it was: /avis, or /avis/{token}
		String[] parts = path.split("/");
		response
			.sendRedirect(request.getContextPath() + LINKS + ((parts.length > 2) ? "/" + parts[2] : "") + "?encore");
	}

	/** A person with an account: what they may not do is said as always. */
	private static boolean isStaff() {
		Authentication session = SecurityContextHolder.getContext().getAuthentication();
		return session != null && session.getPrincipal() instanceof SignedIn signedIn
				&& signedIn.kind() == SignedIn.Kind.PERSON;
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
