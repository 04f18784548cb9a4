package fr.cqpm.account.web;

import java.io.IOException;
import java.util.Optional;

import fr.cqpm.account.Factor;
import fr.cqpm.account.Identity;
import fr.cqpm.account.SecondFactors.TooManyAttempts;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.ActorArgumentResolver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the password or the code that somebody adds to an act, when their last proof was
 * too old for it. The act then goes on as it was sent: nothing typed is lost.
 */
public class ConfirmationFilter extends OncePerRequestFilter {

	/** Where an act is forwarded that wants a proof first. */
	public static final String PAGE = "/connexion/confirmer";

	/** The field's name. */
	static final String FIELD = "_confirmation";

	/** The request's attribute that says what was wrong, in one French sentence. */
	static final String REFUSAL = "confirmationRefusal";

	private final Identity identity;

	private final SignInSessions sessions;

	public ConfirmationFilter(Identity identity, SignInSessions sessions) {
		this.identity = identity;
		this.sessions = sessions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || request.getParameter(FIELD) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Actor actor = ActorArgumentResolver.current();
		if (actor != null && actor.person() != null) {
			try {
				confirm(actor, request, response);
			}
			catch (TooManyAttempts tooMany) {
				request.setAttribute(REFUSAL,
						"Trop de tentatives\u00a0: patientez quelques minutes avant de réessayer.");
			}
		}
		chain.doFilter(request, response);
	}

	private void confirm(Actor actor, HttpServletRequest request, HttpServletResponse response) {
		Optional<Factor> proof = this.identity.proves(actor.requirePerson(), request.getParameter(FIELD),
				SignInSessions.origin(request));
		proof.ifPresentOrElse((factor) -> this.sessions.add(factor, request, response), () -> request
			.setAttribute(REFUSAL, "Ce n’est ni votre mot de passe, ni un code valable en ce moment."));
	}

}
