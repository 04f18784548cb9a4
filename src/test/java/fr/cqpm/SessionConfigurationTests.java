package fr.cqpm;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SessionConfigurationTests {

	/** A page and what it fetches, at once, in a session that is just beginning. */
	@Test
	void twoRequestsMayBothBeTheFirstToRememberSomething(@Autowired SessionRepository<?> sessions) {
		remember(sessions);
	}

	private static <S extends Session> void remember(SessionRepository<S> sessions) {
		S begun = sessions.createSession();
		sessions.save(begun);
		S one = sessions.findById(begun.getId());
		S other = sessions.findById(begun.getId());
		assertThat(one).isNotNull().isNotSameAs(other);
		one.setAttribute("remembered", "by one");
		other.setAttribute("remembered", "by the other");
		sessions.save(one);
		sessions.save(other);
		S found = sessions.findById(begun.getId());
		assertThat((String) found.getAttribute("remembered")).isEqualTo("by the other");
	}

}
