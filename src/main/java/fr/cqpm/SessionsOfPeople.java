package fr.cqpm;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.OpenSession;
import fr.cqpm.account.OpenSessions;
import fr.cqpm.account.web.SignInSessions;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions in PostgreSQL, found by whom they are of. */
@Component
class SessionsOfPeople implements OpenSessions {

	/** In hexadecimal digits. */
	private static final int HANDLE = 24;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SessionsOfPeople(@Qualifier("storedSessions") JdbcIndexedSessionRepository sessions) {
		this.sessions = sessions;
	}

	@Override
	public List<OpenSession> of(PersonId person, String current) {
		return all(person).values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new OpenSession(handle(session.getId()), device(session), session.getCreationTime(),
					session.getLastAccessedTime(), session.getId().equals(current)))
			.sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
			.toList();
	}

	private static String device(Session session) {
		@Nullable String device = session.getAttribute(SignInSessions.DEVICE);
		return (device != null) ? device : "Appareil inconnu";
	}

	@Override
	public void close(PersonId person, String handle) {
		all(person).keySet().stream().filter((id) -> handle(id).equals(handle)).forEach(this.sessions::deleteById);
	}

	@Override
	public void closeOthers(PersonId person, String current) {
		all(person).keySet().stream().filter((id) -> !id.equals(current)).forEach(this.sessions::deleteById);
	}

	private Map<String, ? extends Session> all(PersonId person) {
		return this.sessions.findByPrincipalName(person.value().toString());
	}

	/** An id would open the session: its fingerprint only names it. */
	private static String handle(String id) {
		return Sha256.hex(id).substring(0, HANDLE);
	}

}
