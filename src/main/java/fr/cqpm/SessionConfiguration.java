package fr.cqpm;

import java.time.Duration;

import fr.cqpm.shared.web.QuietSessions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions in PostgreSQL, at one statement per request. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	private static final Duration IDLE = Duration.ofHours(8);

	/** Not a default candidate: whoever wants sessions gets the quiet ones. */
	@Bean(defaultCandidate = false)
	JdbcIndexedSessionRepository storedSessions(JdbcOperations jdbc) {
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc,
				TransactionOperations.withoutTransaction());
		sessions.setDefaultMaxInactiveInterval(IDLE);
		// Two requests of one session may both be the first to remember something
		new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
		return sessions;
	}

	@Bean
	QuietSessions<?> sessions(@Qualifier("storedSessions") JdbcIndexedSessionRepository storedSessions) {
		return new QuietSessions<>(storedSessions);
	}

	/** Before Spring Session's own filter, whose last look at the session it spares. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> sessionMemo(QuietSessions<?> sessions) {
		FilterRegistrationBean<OncePerRequestFilter> memo = new FilterRegistrationBean<>(sessions.memo());
		memo.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		return memo;
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
