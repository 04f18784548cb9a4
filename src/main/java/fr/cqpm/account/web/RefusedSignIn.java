package fr.cqpm.account.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, where the address that was typed stands again. */
public class RefusedSignIn implements AuthenticationFailureHandler {

	private static final String TYPED = "typedEmail";

	private static final int LONGEST = 254;

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		String email = request.getParameter("email");
		if (email != null && email.length() <= LONGEST) {
			request.getSession().setAttribute(TYPED, email);
		}
		response.sendRedirect(request.getContextPath()
				+ ((failure instanceof LockedException) ? "/connexion?patience" : "/connexion?erreur"));
	}

	/** What was typed before the page is shown again, once. */
	static @Nullable String typed(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(TYPED) instanceof String email)) {
			return null;
		}
		session.removeAttribute(TYPED);
		return email;
	}

}
