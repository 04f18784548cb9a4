package fr.cqpm.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Liens de connexion: a mailed link that opens one session, in place of the password. */
@Service
public class SignInLinks {

	private static final Duration LIFETIME = Duration.ofMinutes(30);

	private final PersonRepository people;

	private final Links links;

	private final Outbox outbox;

	private final SignInThrottle throttle;

	private final TransactionOperations transactions;

	private final FrenchTime time;

	private final Clock clock;

	SignInLinks(PersonRepository people, Links links, Outbox outbox, SignInThrottle throttle,
			TransactionOperations transactions, FrenchTime time, Clock clock) {
		this.people = people;
		this.links = links;
		this.outbox = outbox;
		this.throttle = throttle;
		this.transactions = transactions;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Mails a link when that address has an account; otherwise, or after too many
	 * requests, nothing, and nothing tells which.
	 * @param from the network address of who asks
	 */
	public void mail(String email, String from) {
		String address = Person.normalized(email);
		if (this.throttle.allowsMail(address, from)) {
			this.transactions.executeWithoutResult(
					(status) -> this.people.findByEmail(address).filter(Person::enabled).ifPresent(this::mail));
		}
	}

	private void mail(Person person) {
		UUID link = this.links.create(Purpose.SIGN_IN, person.id(), null, LIFETIME);
		PersonView view = person.view();
		this.outbox.write(new OutgoingMail("connexion", view.email(), view.displayName(),
				Map.of("until", this.time.moment(this.clock.instant().plus(LIFETIME))), link, null, null));
	}

	/** Whose session the link opens; empty when it opens nothing any more. */
	@Transactional(readOnly = true)
	public Optional<PersonView> holder(String token) {
		return this.links.opening(Purpose.SIGN_IN, token)
			.flatMap((link) -> this.people.findById(link.subject()))
			.map(Person::view);
	}

	/** Uses the link up. Only one of several at once succeeds. */
	@Transactional
	public Optional<SignedIn> use(String token) {
		return this.links.opening(Purpose.SIGN_IN, token)
			.filter((link) -> this.links.use(link.id()))
			.flatMap((link) -> this.people.findById(link.subject()))
			.filter(Person::enabled)
			.map(Person::signedIn);
	}

}
