package fr.cqpm.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second facteur: what people have besides their password, who needs it, and whether a
 * code is right.
 */
@Service
public class SecondFactors {

	private final AuthenticatorApps apps;

	private final RecoveryCodes recovery;

	private final Passkeys passkeys;

	private final SignInThrottle throttle;

	private final JdbcClient jdbc;

	private final Set<Role> needed;

	SecondFactors(AuthenticatorApps apps, RecoveryCodes recovery, Passkeys passkeys, SignInThrottle throttle,
			JdbcClient jdbc, CqpmProperties properties) {
		this.apps = apps;
		this.recovery = recovery;
		this.passkeys = passkeys;
		this.throttle = throttle;
		this.jdbc = jdbc;
		this.needed = properties.signIn().secondFactor();
	}

	/** Whether one of the actor's roles needs more than a password. */
	public boolean neededBy(Actor actor) {
		return this.needed.stream().anyMatch(actor::has);
	}

	/** What the person has. */
	@Transactional(readOnly = true)
	public Held of(PersonId person) {
		return this.jdbc.sql("""
				select (select count(*) from passkey where person_id = :person),
				       exists (select 1 from authenticator_app where person_id = :person and confirmed_at is not null),
				       (select count(*) from recovery_code where person_id = :person and used_at is null)""")
			.param("person", person.value())
			.query((row, number) -> new Held(row.getInt(1), row.getBoolean(2), row.getInt(3)))
			.single();
	}

	/** Shows a new secret to set an authenticator application up with. */
	public AuthenticatorSecret begin(PersonId person, String account) {
		return this.apps.begin(person, account);
	}

	/** The secret shown before, when its first code was wrong. */
	public Optional<AuthenticatorSecret> begun(PersonId person, String account) {
		return this.apps.begun(person, account);
	}

	/** Takes the application's first code: then it counts. */
	public boolean confirm(PersonId person, String code) {
		return this.apps.confirm(person, code);
	}

	/**
	 * Whether the code is right, of the application or from the paper; it is used up
	 * then.
	 * @param address where the attempt comes from, for the throttle
	 * @throws TooManyAttempts when there were too many: then nothing is compared
	 */
	public boolean accepts(PersonId person, String code, String address) {
		String account = "second facteur " + person.value();
		if (!this.throttle.allows(account, address)) {
			throw new TooManyAttempts();
		}
		boolean right = this.apps.accepts(person, code) || this.recovery.use(person, code);
		if (right) {
			this.throttle.succeeded(account, address);
		}
		return right;
	}

	/** New recovery codes, shown once; earlier ones no longer serve. */
	public List<String> renewRecoveryCodes(PersonId person) {
		return this.recovery.renew(person);
	}

	/** Takes the authenticator application away. */
	@Transactional
	public void removeApp(PersonId person) {
		this.apps.forget(person);
	}

	/** Takes everything away: somebody has lost telephone, keys and paper. */
	@Transactional
	public void reset(PersonId person) {
		this.apps.forget(person);
		this.recovery.forget(person);
		this.passkeys.forget(person);
	}

	/**
	 * Ce qu'une personne possède.
	 *
	 * @param recoveryCodes how many are left
	 */
	public record Held(int passkeys, boolean app, int recoveryCodes) {

		/** Whether there is anything to ask for. */
		public boolean any() {
			return this.passkeys > 0 || this.app;
		}

	}

	/** Trop de tentatives: nothing was compared. */
	public static class TooManyAttempts extends RuntimeException {

		private static final long serialVersionUID = 1;

		TooManyAttempts() {
			super("Too many attempts");
		}

	}

}
