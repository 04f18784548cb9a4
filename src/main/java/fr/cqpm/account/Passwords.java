package fr.cqpm.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Mots de passe: checked at sign-in, chosen by a mailed link. */
@Service
public class Passwords {

	private static final Duration INVITATION = Duration.ofDays(7);

	private static final Duration RESET = Duration.ofHours(2);

	private final PersonRepository people;

	private final Links links;

	private final Outbox outbox;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final TransactionOperations transactions;

	private final FrenchTime time;

	private final Clock clock;

	/**
	 * Compared with when nobody has the address: known and unknown ones cost the same
	 * work.
	 */
	private final String nobodysHash;

	Passwords(PersonRepository people, Links links, Outbox outbox, PasswordEncoder encoder, SignInThrottle throttle,
			TransactionOperations transactions, FrenchTime time, Clock clock) {
		this.people = people;
		this.links = links;
		this.outbox = outbox;
		this.encoder = encoder;
		this.throttle = throttle;
		this.transactions = transactions;
		this.time = time;
		this.clock = clock;
		this.nobodysHash = encoder.encode("nobody's password");
	}

	/**
	 * Who signs in with that, or empty: nothing tells whether the address or the password
	 * was wrong.
	 */
	@Transactional
	Optional<SignedIn> check(String email, String password) {
		Optional<Person> found = this.people.findByEmail(email)
			.filter((person) -> person.enabled() && person.passwordHash() != null);
		String hash = found.map(Person::passwordHash).orElse(this.nobodysHash);
		if (!this.encoder.matches(password, hash) || found.isEmpty()) {
			return Optional.empty();
		}
		Person person = found.get();
		if (this.encoder.upgradeEncoding(hash)) {
			person.rehash(this.encoder.encode(password));
		}
		return Optional.of(person.signedIn());
	}

	/** Whose password that link sets; empty when it opens nothing any more. */
	@Transactional(readOnly = true)
	public Optional<PersonView> holder(String token) {
		return this.links.opening(Purpose.PASSWORD, token)
			.flatMap((link) -> this.people.findById(link.subject()))
			.map(Person::view);
	}

	/**
	 * Sets the password by a link, which is used up. Every earlier session of the person
	 * ends.
	 * @return why it is refused, in one French sentence, or empty
	 * @throws NotFound when the link opens nothing any more
	 */
	@Transactional
	public Optional<String> choose(String token, String password) {
		Link link = this.links.opening(Purpose.PASSWORD, token).orElseThrow(() -> new NotFound("No password link"));
		Person person = this.people.findById(link.subject()).orElseThrow(() -> new NotFound("No person"));
		Optional<String> refusal = PasswordRules.refusal(password, person.view().email(), person.view().displayName());
		if (refusal.isPresent()) {
			return refusal;
		}
		if (!this.links.use(link.id())) {
			throw new NotFound("Used meanwhile");
		}
		person.changePassword(this.encoder.encode(password));
		closeLinks(person);
		return Optional.empty();
	}

	/**
	 * Changes one's own password, which its rules accept.
	 * @return with what the present session may go on; every other one ends
	 */
	@Transactional
	SignedIn change(PersonId id, String password) {
		Person person = this.people.findById(id.value()).orElseThrow(() -> new NotFound("No person " + id));
		person.changePassword(this.encoder.encode(password));
		closeLinks(person);
		return person.signedIn();
	}

	/** Sets a password directly: for accounts that are made with one. */
	@Transactional
	public void set(PersonId id, String password) {
		this.people.findById(id.value())
			.orElseThrow(() -> new NotFound("No person " + id))
			.changePassword(this.encoder.encode(password));
	}

	/**
	 * Mails a new link when that address has an account, and not too many left already;
	 * otherwise nothing, and nothing tells which. Links sent before still open: anybody
	 * may ask, and would otherwise close the one its owner is about to use.
	 * @param from the network address of who asks
	 */
	public void forgotten(String email, String from) {
		String address = Person.normalized(email);
		if (this.throttle.allowsMail(address, from)) {
			this.transactions.executeWithoutResult((status) -> this.people.findByEmail(address)
				.filter(Person::enabled)
				.ifPresent((person) -> mail("mot-de-passe", person, RESET)));
		}
	}

	/** Mails a new account its first link; earlier ones close. */
	@Transactional
	public void invite(PersonId id) {
		Person person = this.people.findById(id.value()).orElseThrow(() -> new NotFound("No person " + id));
		closeLinks(person);
		mail("compte", person, INVITATION);
	}

	/** The same for an account without a password yet; with one, nothing. */
	@Transactional
	public void inviteUnlessChosen(PersonId id) {
		if (this.people.findById(id.value()).map(Person::passwordHash).isEmpty()) {
			invite(id);
		}
	}

	/** Those that sign in too: a mail that went astray opens nothing after a change. */
	private void closeLinks(Person person) {
		this.links.revoke(Purpose.PASSWORD, person.id());
		this.links.revoke(Purpose.SIGN_IN, person.id());
	}

	private void mail(String template, Person person, Duration lifetime) {
		UUID link = this.links.create(Purpose.PASSWORD, person.id(), null, lifetime);
		PersonView view = person.view();
		this.outbox.write(new OutgoingMail(template, view.email(), view.displayName(),
				Map.of("until", this.time.moment(this.clock.instant().plus(lifetime))), link, null, null));
	}

}
