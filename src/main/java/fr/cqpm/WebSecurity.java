package fr.cqpm;

import fr.cqpm.account.Actors;
import fr.cqpm.account.web.ActorFilter;
import fr.cqpm.account.web.RefusedSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The first wall: which roles may ask for which addresses. What is not listed is refused;
 * services decide again, by dossier.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, Actors actors) {
		return http.authorizeHttpRequests((requests) -> requests
			// Anybody
			.requestMatchers("/css/**", "/js/**", "/fonts/**", "/icons/**", "/favicon.ico", "/favicon.svg", "/error",
					"/actuator/health", "/", "/connexion", "/mot-de-passe/**", "/premier-administrateur/**", "/theme",
					"/aide", "/accessibilite", "/donnees-personnelles")
			.permitAll()
			.requestMatchers("/avis/**")
			.permitAll()
			// Anyone signed in
			.requestMatchers("/deconnexion", "/accueil")
			.authenticated()
			.requestMatchers("/referentiels/**")
			.hasAnyRole("ADMINISTRATOR", "CENTRE_STAFF", "RESOURCE_CENTRE", "ASSESSOR", "JURY_MEMBER", "CANDIDATE")
			// By role
			.requestMatchers("/administration/**")
			.hasRole("ADMINISTRATOR")
			.requestMatchers("/tableau-de-bord", "/candidats/**", "/dossiers/**", "/sessions/**", "/courriels/**")
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
			.denyAll())
			.formLogin((login) -> login.loginPage("/connexion")
				.usernameParameter("email")
				.passwordParameter("password")
				.defaultSuccessUrl("/accueil")
				.failureHandler(new RefusedSignIn()))
			.logout((logout) -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?deconnexion"))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader((policy) -> policy
					.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"))
				.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
				.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
			.addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
			.build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

}
