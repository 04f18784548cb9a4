package fr.cqpm;

import java.time.Duration;

import fr.cqpm.shared.web.QuietSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in PostgreSQL, at one statement per request. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	private static final Duration IDLE = Duration.ofHours(8);

	@Bean
	JdbcIndexedSessionRepository storedSessions(JdbcOperations jdbc) {
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc,
				TransactionOperations.withoutTransaction());
		sessions.setDefaultMaxInactiveInterval(IDLE);
		return sessions;
	}

	@Bean
	@Primary
	SessionRepository<?> sessions(JdbcIndexedSessionRepository storedSessions) {
		return new QuietSessions<>(storedSessions);
	}

	@Bean
	DefaultCookieSerializer cookieSerializer() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("session");
		cookie.setUseHttpOnlyCookie(true);
		// Lax and not Strict: the link in a mail must find the session of who is already
		// signed in
		cookie.setSameSite("Lax");
		return cookie;
	}

}
