package fr.cqpm.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes the moment of the last access once a minute instead of in every request: a page
 * then costs one statement for its session.
 *
 * @param <S> the stored session's type
 */
public class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {

	private static final Duration PRECISION = Duration.ofMinutes(1);

	private final SessionRepository<S> stored;

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
	}

	@Override
	public @Nullable Quiet<S> findById(String id) {
		S session = this.stored.findById(id);
		return (session != null) ? new Quiet<>(session) : null;
	}

	@Override
	public void deleteById(String id) {
		this.stored.deleteById(id);
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
