package fr.cqpm;

import java.io.IOException;

import fr.cqpm.account.Actors;
import fr.cqpm.account.Identity;
import fr.cqpm.account.SignedIn;
import fr.cqpm.account.web.ActorFilter;
import fr.cqpm.account.web.ConfirmationFilter;
import fr.cqpm.account.web.RefusedSignIn;
import fr.cqpm.account.web.SignInSessions;
import fr.cqpm.account.web.SignInStrength;
import fr.cqpm.shared.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The first wall: which roles may ask for which addresses. What is not listed is refused;
 * services decide again, by dossier.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

	/**
	 * Whatever asks for a role or for somebody signed in asks for their second factor
	 * too.
	 */
	@Bean
	AuthorizationManagerFactory<RequestAuthorizationContext> signedIn(SignInStrength strength) {
		DefaultAuthorizationManagerFactory<RequestAuthorizationContext> factory = new DefaultAuthorizationManagerFactory<>();
		factory.setAdditionalAuthorization(strength.complete());
		return factory;
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, Actors actors, SignInStrength strength, SignInSessions sessions,
			Identity identity) {
		return http.authorizeHttpRequests((requests) -> requests
			// Anybody
			.requestMatchers("/css/**", "/js/**", "/fonts/**", "/icons/**", "/favicon.ico", "/favicon.svg",
					"/actuator/health", "/", "/connexion", "/connexion/lien/**", "/connexion/cle/**",
					"/mot-de-passe/**", "/premier-administrateur/**", "/theme", "/aide", "/accessibilite",
					"/donnees-personnelles", SecurityHeaders.REPORTS)
			.permitAll()
			.requestMatchers("/avis/**")
			.permitAll()
			// The page of a failure, which nobody asks for
			.requestMatchers((request) -> (request.getContextPath() + "/error").equals(request.getRequestURI())
					&& request.getDispatcherType() != DispatcherType.REQUEST)
			.permitAll()
			// Before the second factor
			.requestMatchers("/connexion/second-facteur", ConfirmationFilter.PAGE)
			.access(AuthenticatedAuthorizationManager.authenticated())
			.requestMatchers(HttpMethod.GET, "/compte")
			.access(strength.ownAccount())
			.requestMatchers(HttpMethod.POST, "/compte/sessions/**")
			.access(strength.ownAccount())
			.requestMatchers("/compte/**")
			.access(AuthorizationManagers.allOf(strength.ownAccount(), strength.lately()))
			// What binds: with a proof of the last minutes
			.requestMatchers(HttpMethod.POST, "/evaluations/*/synthese/clore", "/evaluations/*/synthese/rouvrir",
					"/evaluations/*/synthese/absences/*")
			.access(lately(strength, "ASSESSOR"))
			// A signature: with a proof of its own
			.requestMatchers(HttpMethod.POST, "/evaluations/*/synthese/signer")
			.access(proven("ASSESSOR", strength.proven()))
			.requestMatchers(HttpMethod.POST, "/deliberations/*/dossiers/*/declaration", "/deliberations/*/cloture")
			.access(lately(strength, "JURY_MEMBER"))
			.requestMatchers(HttpMethod.POST, "/dossiers/*/donnees/copie", "/dossiers/*/donnees/effacement")
			.access(lately(strength, "CENTRE_STAFF"))
			.requestMatchers(HttpMethod.POST, "/mon-dossier/donnees/*/copie")
			.access(lately(strength, "CANDIDATE"))
			// Anyone signed in
			.requestMatchers("/deconnexion", "/accueil")
			.authenticated()
			.requestMatchers("/referentiels/**")
			.hasAnyRole("ADMINISTRATOR", "CENTRE_STAFF", "RESOURCE_CENTRE", "ASSESSOR", "JURY_MEMBER", "CANDIDATE")
			// By role
			.requestMatchers("/administration/**")
			.hasRole("ADMINISTRATOR")
			.requestMatchers("/tableau-de-bord", "/candidats/**", "/dossiers/**", "/sessions/**", "/natures/**",
					"/avis-entreprise/**", "/conservation", "/courriels/**")
			.hasRole("CENTRE_STAFF")
			.requestMatchers("/plans-transmis/**")
			.hasRole("RESOURCE_CENTRE")
			.requestMatchers("/mon-dossier/**")
			.hasRole("CANDIDATE")
			.requestMatchers("/mon-avis/**")
			.hasRole("TUTOR")
			.requestMatchers("/mes-evaluations/**", "/evaluations/**")
			.hasRole("ASSESSOR")
			.requestMatchers("/deliberations/**")
			.hasAnyRole("JURY_MEMBER")
			.requestMatchers("/rapports/**")
			.hasAnyRole("CENTRE_STAFF", "CANDIDATE", "TUTOR", "ASSESSOR", "JURY_MEMBER")
			.anyRequest()
			.access((authentication, request) -> new Unlisted()))
			.formLogin((login) -> login.loginPage("/connexion")
				.usernameParameter("email")
				.passwordParameter("password")
				.authenticationDetailsSource(SignInSessions::origin)
				.successHandler(entering(sessions))
				.failureHandler(new RefusedSignIn()))
			.exceptionHandling((denied) -> denied
				.defaultAuthenticationEntryPointFor(
						(request, response, refused) -> TutorReturn.toLink(request, response),
						PathPatternRequestMatcher.withDefaults().matcher("/mon-avis/**"))
				// Named, or the one above would be for every request that asks for no
				// HTML
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/connexion"),
						AnyRequestMatcher.INSTANCE)
				.defaultAccessDeniedHandlerFor(WebSecurity::refuse, AnyRequestMatcher.INSTANCE)
				.defaultDeniedHandlerForMissingAuthority(
						(request, response, missing) -> response
							.sendRedirect(request.getContextPath() + "/connexion/second-facteur"),
						SignInStrength.SECOND_FACTOR)
				.defaultDeniedHandlerForMissingAuthority((request, response,
						missing) -> request.getRequestDispatcher(ConfirmationFilter.PAGE).forward(request, response),
						SignInStrength.RECENT))
			.logout((logout) -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?deconnexion"))
			.headers(SecurityHeaders::into)
			.csrf((csrf) -> csrf.ignoringRequestMatchers(SecurityHeaders.REPORTS))
			.addFilterBefore(new RequestBodies(), CsrfFilter.class)
			.addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
			.addFilterAfter(new ConfirmationFilter(identity, sessions), ActorFilter.class)
			.build();
	}

	/** The role first: nobody proves who they are for what is not theirs to do. */
	private static AuthorizationManager<RequestAuthorizationContext> lately(SignInStrength strength, String role) {
		return proven(role, strength.recent());
	}

	private static AuthorizationManager<RequestAuthorizationContext> proven(String role,
			AuthorizationManager<RequestAuthorizationContext> proof) {
		return AuthorizationManagers.allOf(new AuthorizationDecision(false),
				AuthorityAuthorizationManager.hasRole(role), proof);
	}

	/** What is not listed does not exist for who is signed in; others are refused. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (TutorReturn.isLate(request, denied)) {
			TutorReturn.again(request, response);
			return;
		}
		boolean unlisted = denied instanceof AuthorizationDeniedException refused
				&& refused.getAuthorizationResult() instanceof Unlisted;
		response.sendError(unlisted ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
	}

	/**
	 * To the page that was asked for, or to one's own; the browser is known from then on.
	 */
	private static AuthenticationSuccessHandler entering(SignInSessions sessions) {
		SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
		next.setDefaultTargetUrl("/accueil");
		next.setRedirectStrategy(
				(request, response, address) -> response.sendRedirect(SignInSessions.withinSite(address)));
		return (request, response, authentication) -> {
			if (authentication.getPrincipal() instanceof SignedIn person) {
				sessions.remember(person, request, response);
			}
			next.onAuthenticationSuccess(request, response, authentication);
		};
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	/** No rule names that address. */
	private static final class Unlisted extends AuthorizationDecision {

		private static final long serialVersionUID = 1;

		Unlisted() {
			super(false);
		}

	}

}
