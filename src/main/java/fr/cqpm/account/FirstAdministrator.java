package fr.cqpm.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Premier administrateur: an installation without one prints a link, good for an hour, in
 * its log. Nobody has a default password.
 */
@Service
public class FirstAdministrator {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final Duration LIFETIME = Duration.ofHours(1);

	/** Who is not yet there. */
	private static final UUID NOBODY = new UUID(0, 0);

	private final Links links;

	private final People people;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final CqpmProperties properties;

	FirstAdministrator(Links links, People people, Passwords passwords, JdbcClient jdbc, CqpmProperties properties) {
		this.links = links;
		this.people = people;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.properties = properties;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void invite() {
		if (exists()) {
			return;
		}
		this.links.revoke(Purpose.FIRST_ADMINISTRATOR, NOBODY);
		UUID link = this.links.create(Purpose.FIRST_ADMINISTRATOR, NOBODY, null, LIFETIME);
		logger.warn("No administrator yet. To become the first one, open within an hour: {}",
				this.properties.link(this.links.path(link)));
	}

	/** Whether that link still makes an administrator. */
	@Transactional(readOnly = true)
	public boolean opens(String token) {
		return usable(token).isPresent();
	}

	/**
	 * Makes the first administrator; the link is used up.
	 * @return why it is refused, in one French sentence, or empty
	 * @throws NotFound when the link opens nothing any more
	 */
	@Transactional
	public Optional<String> become(String token, NewPerson person, String password) {
		Link link = usable(token).orElseThrow(() -> new NotFound("No first administrator's link"));
		Optional<String> refusal = PasswordRules.refusal(password, person.email(),
				person.givenName() + " " + person.familyName());
		if (refusal.isPresent()) {
			return refusal;
		}
		if (!this.links.use(link.id())) {
			throw new NotFound("Used meanwhile");
		}
		PersonId id = this.people.findOrCreate(person);
		this.people.grant(id, Role.ADMINISTRATOR, null);
		this.passwords.set(id, password);
		return Optional.empty();
	}

	private Optional<Link> usable(String token) {
		return this.links.opening(Purpose.FIRST_ADMINISTRATOR, token).filter((link) -> !exists());
	}

	private boolean exists() {
		return this.jdbc.sql("select exists (select 1 from role_grant where role = 'ADMINISTRATOR')")
			.query(Boolean.class)
			.single();
	}

}
