package fr.cqpm.shared.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the moment of the last access once a minute instead of in every request: a page
 * then costs one statement for its session.
 *
 * @param <S> the stored session's type
 */
public class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {

	private static final Duration PRECISION = Duration.ofMinutes(1);

	private final SessionRepository<S> stored;

	/**
	 * What this request has just saved: Spring Session asks for it once more to compare
	 * ids.
	 */
	private final ThreadLocal<@Nullable Quiet<S>> justSaved = new ThreadLocal<>();

	public QuietSessions(SessionRepository<S> stored) {
		this.stored = stored;
	}

	@Override
	public Quiet<S> createSession() {
		return new Quiet<>(this.stored.createSession());
	}

	@Override
	public void save(Quiet<S> session) {
		this.stored.save(session.stored);
		this.justSaved.set(session);
	}

	@Override
	public @Nullable Quiet<S> findById(String id) {
		Quiet<S> saved = this.justSaved.get();
		this.justSaved.remove();
		if (saved != null && saved.getId().equals(id)) {
			return saved;
		}
		S session = ours(id) ? this.stored.findById(id) : null;
		return (session != null) ? new Quiet<>(session) : null;
	}

	/** What a cookie may hold is anything: the database is asked for ids alone. */
	private static boolean ours(String id) {
		return id.matches("[0-9a-f-]{36}");
	}

	@Override
	public void deleteById(String id) {
		this.justSaved.remove();
		this.stored.deleteById(id);
	}

	/** Forgets, before and after each request, what a request has saved. */
	public OncePerRequestFilter memo() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				QuietSessions.this.justSaved.remove();
				try {
					chain.doFilter(request, response);
				}
				finally {
					QuietSessions.this.justSaved.remove();
				}
			}

		};
	}

	/**
	 * A stored session that overlooks an access soon after the last.
	 *
	 * @param <S> the stored session's type
	 */
	public static final class Quiet<S extends Session> implements Session {

		private final S stored;

		Quiet(S stored) {
			this.stored = stored;
		}

		@Override
		public void setLastAccessedTime(Instant time) {
			if (Duration.between(this.stored.getLastAccessedTime(), time).compareTo(PRECISION) >= 0) {
				this.stored.setLastAccessedTime(time);
			}
		}

		@Override
		public String getId() {
			return this.stored.getId();
		}

		@Override
		public String changeSessionId() {
			return this.stored.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.stored.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.stored.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			if (value == null) {
				this.stored.removeAttribute(name);
			}
			else {
				this.stored.setAttribute(name, value);
			}
		}

		@Override
		public void removeAttribute(String name) {
			this.stored.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.stored.getCreationTime();
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.stored.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.stored.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.stored.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.stored.isExpired();
		}

	}

}
