package fr.cqpm.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.database.CentreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Administration: accounts and roles. It opens no dossier. Everything stands in the
 * journal of the administration; what concerns a centre in that centre's too, whose scope
 * is taken for that entry alone.
 */
@Service
public class Administration {

	private static final int AT_MOST = 100;

	private final ExamCentres centres;

	private final People people;

	private final Passwords passwords;

	private final SecondFactors secondFactors;

	private final Journal journal;

	private final AdministrationJournal record;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	Administration(ExamCentres centres, People people, Passwords passwords, SecondFactors secondFactors,
			Journal journal, AdministrationJournal record, JdbcClient jdbc, TransactionOperations transactions) {
		this.centres = centres;
		this.people = people;
		this.passwords = passwords;
		this.secondFactors = secondFactors;
		this.journal = journal;
		this.record = record;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** Accounts whose name or address contains the words, by name; at most a hundred. */
	public List<Account> accounts(Actor actor, @Nullable String words) {
		actor.require(Role.ADMINISTRATOR);
		String pattern = "%" + ((words != null) ? words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") : "") + "%";
		return this.jdbc.sql("""
				select p.id, p.given_name, p.family_name, p.email, p.employer, p.employer_siren, p.enabled,
				       p.password_hash is not null,
				       (select string_agg(distinct g.role, ',') from role_grant g where g.person_id = p.id)
				from person p where lower(p.given_name || ' ' || p.family_name || ' ' || p.email) like ?
				order by lower(p.family_name), lower(p.given_name), p.id limit ?""")
			.params(pattern, AT_MOST)
			.query(Administration::account)
			.list();
	}

	/** One account with its roles. */
	public AccountRoles account(Actor actor, PersonId id) {
		actor.require(Role.ADMINISTRATOR);
		List<HeldRole> roles = this.jdbc.sql("""
				select g.role, g.exam_centre_id, c.name from role_grant g
				left join exam_centre c on c.id = g.exam_centre_id where g.person_id = ? order by c.name, g.role""")
			.param(id.value())
			.query((row, number) -> new HeldRole(Role.valueOf(row.getString(1)),
					Optional.ofNullable(row.getObject(2, UUID.class)).map(ExamCentreId::new).orElse(null),
					row.getString(3)))
			.list();
		return new AccountRoles(this.people.get(id), roles, this.secondFactors.of(id));
	}

	/**
	 * Opens an account and mails its first link; somebody who has one keeps it as it is.
	 */
	public Opened open(Actor actor, NewPerson person) {
		actor.require(Role.ADMINISTRATOR);
		return this.transactions.execute((status) -> {
			boolean known = this.people.byEmail(person.email()).isPresent();
			PersonId id = this.people.findOrCreate(person);
			if (!known) {
				this.passwords.invite(id);
				this.record.record(actor, "account.opened", name(id), person.email());
			}
			return new Opened(id, !known);
		});
	}

	/** Mails the first link again; earlier ones close. */
	public void invite(Actor actor, PersonId id) {
		actor.require(Role.ADMINISTRATOR);
		this.transactions.executeWithoutResult((status) -> {
			this.passwords.invite(id);
			this.record.record(actor, "account.invited", name(id), null);
		});
	}

	/**
	 * Takes passkeys, application and codes of somebody who has lost them away; their
	 * sessions end, and the next one sets a second factor up again.
	 */
	public void resetSecondFactor(Actor actor, PersonId id) {
		actor.require(Role.ADMINISTRATOR);
		this.transactions.executeWithoutResult((status) -> {
			this.secondFactors.reset(id);
			this.people.endSessions(id);
			this.record.record(actor, "account.second-factor-reset", name(id), null);
		});
	}

	/** Gives a role, in a centre where the role is held in one. */
	public void grant(Actor actor, PersonId id, Role role, @Nullable ExamCentreId centre) {
		actor.require(Role.ADMINISTRATOR);
		if (!holds(actor, id, role, centre)) {
			change(actor, centre, "account.granted", id, role, () -> {
				this.people.grant(id, role, centre);
				this.people.endSessions(id);
			});
		}
	}

	/**
	 * Takes a role back: from the next request on. The last administrator stays.
	 * @return false when it is not taken back
	 */
	public boolean withdraw(Actor actor, PersonId id, Role role, @Nullable ExamCentreId centre) {
		actor.require(Role.ADMINISTRATOR);
		if (role == Role.ADMINISTRATOR && id.equals(actor.person())) {
			return false;
		}
		if (holds(actor, id, role, centre)) {
			change(actor, centre, "account.withdrawn", id, role, () -> this.people.withdraw(id, role, centre));
		}
		return true;
	}

	/** Lets the person sign in, or no longer: open sessions end with the next request. */
	public boolean enable(Actor actor, PersonId id, boolean enabled) {
		actor.require(Role.ADMINISTRATOR);
		if (id.equals(actor.person())) {
			return false;
		}
		this.transactions.executeWithoutResult((status) -> {
			if (this.people.get(id).enabled() != enabled) {
				this.people.enable(id, enabled);
				this.record.record(actor, enabled ? "account.restored" : "account.suspended", name(id), null);
			}
		});
		return true;
	}

	private void change(Actor actor, @Nullable ExamCentreId centre, String act, PersonId id, Role role, Runnable work) {
		if (centre == null) {
			this.transactions.executeWithoutResult((status) -> {
				work.run();
				this.record.record(actor, act, name(id), role.label());
			});
			return;
		}
		CentreScope.of(centre).run(() -> this.transactions.executeWithoutResult((status) -> {
			work.run();
			this.record.record(actor, act, name(id), role.label() + ", " + this.centres.get(centre).name());
			this.journal.record(actor, centre,
					JournalAct.of(act, "Rôle «\u00a0" + role.label() + "\u00a0»").with("Personne", name(id)));
		}));
	}

	private boolean holds(Actor actor, PersonId id, Role role, @Nullable ExamCentreId centre) {
		return account(actor, id).roles()
			.stream()
			.anyMatch((held) -> held.role() == role && Objects.equals(held.centre(), centre));
	}

	private String name(PersonId id) {
		return this.people.get(id).displayName();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		List<String> roles = new ArrayList<>();
		String names = row.getString(9);
		if (names != null) {
			for (String name : names.split(",")) {
				roles.add(Role.valueOf(name).label());
			}
		}
		return new Account(
				new PersonView(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
						row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7)),
				row.getBoolean(8), roles);
	}

	/**
	 * Compte ouvert.
	 *
	 * @param now whether it was opened just now, or has been there
	 */
	public record Opened(PersonId id, boolean now) {

	}

	/**
	 * Compte.
	 *
	 * @param hasPassword whether a password was ever chosen
	 */
	public record Account(PersonView person, boolean hasPassword, List<String> roles) {

	}

	/** Compte et rôles. */
	public record AccountRoles(PersonView person, List<HeldRole> roles, SecondFactors.Held held) {

	}

	/** Rôle tenu, with its centre's name. */
	public record HeldRole(Role role, @Nullable ExamCentreId centre, @Nullable String centreName) {

	}

}
