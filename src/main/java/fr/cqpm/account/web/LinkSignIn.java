package fr.cqpm.account.web;

import java.util.List;

import fr.cqpm.account.Link;
import fr.cqpm.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Opens a session for the holder of a link, bound to what that link opens and nothing
 * else.
 */
@Component
public class LinkSignIn {

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	/** Ends whatever session there was and opens the link's. */
	public void signIn(Link link, HttpServletRequest request, HttpServletResponse response) {
		HttpSession earlier = request.getSession(false);
		if (earlier != null) {
			earlier.invalidate();
		}
		request.getSession(true);
		SignedIn holder = new SignedIn(SignedIn.Kind.LINK, link.id(), link.generation());
		this.contexts.saveContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of())),
				request, response);
	}

}
