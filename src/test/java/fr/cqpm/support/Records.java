package fr.cqpm.support;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;

/** What the database holds, as somebody may see it. */
@Component
public class Records {

	private final Dossiers dossiers;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Records(Dossiers dossiers, Journal journal, JdbcClient jdbc, TransactionTemplate transaction) {
		this.dossiers = dossiers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	public Dossier dossier(Actor reader, DossierId dossier) {
		return within(reader, () -> this.dossiers.get(dossier));
	}

	public Set<Freeze> freezes(Actor reader, DossierId dossier) {
		return dossier(reader, dossier).windows().freezes();
	}

	/** Does what a later module would: closes what this freeze closes. */
	public void freeze(Actor actor, DossierId dossier, Freeze freeze) {
		within(actor, () -> this.transaction
			.executeWithoutResult((status) -> this.dossiers.freeze(this.dossiers.lock(dossier), freeze)));
	}

	/** The dossier's journal, newest first. */
	public List<JournalEntry> journal(Actor reader, DossierId dossier) {
		return within(reader, () -> this.transaction.execute((status) -> this.journal.of(dossier)));
	}

	/** Its entries of that act. */
	public List<JournalEntry> journal(Actor reader, DossierId dossier, String act) {
		return journal(reader, dossier).stream().filter((entry) -> entry.act().equals(act)).toList();
	}

	/** How many rows of that table this reader sees. */
	public int rows(Actor reader, String table) {
		return count(reader, "select count(*) from " + table);
	}

	/** How many of that dossier. */
	public int rows(Actor reader, String table, DossierId dossier) {
		return count(reader, "select count(*) from " + table + " where dossier_id = ?", dossier.value());
	}

	/** How many of that dossier are so. */
	public int rows(Actor reader, String table, DossierId dossier, String condition) {
		return count(reader, "select count(*) from " + table + " where dossier_id = ? and " + condition,
				dossier.value());
	}

	/** How many mails of that template wait in the outbox, or have left it. */
	public int mails(DossierId dossier, String template) {
		return this.jdbc.sql("select count(*) from outgoing_mail where dossier_id = ? and template = ?")
			.params(dossier.value(), template)
			.query(Integer.class)
			.single();
	}

	/** How many of that centre. */
	public int mails(ExamCentreId centre, String template) {
		return this.jdbc.sql("select count(*) from outgoing_mail where exam_centre_id = ? and template = ?")
			.params(centre.value(), template)
			.query(Integer.class)
			.single();
	}

	/**
	 * Takes out of the outbox whatever waits there: mails of tests that are over, of
	 * which each would take its time to leave.
	 */
	public void emptyOutbox() {
		this.jdbc.sql("update outgoing_mail set sent_at = now() where sent_at is null and dropped_at is null").update();
	}

	/**
	 * Has the newest mail of that dossier refused for good.
	 * @return its id
	 */
	public UUID park(DossierId dossier) {
		return this.jdbc.sql("""
				update outgoing_mail set parked_at = now(), attempts = 1, failure = 'ADDRESS_REFUSED',
				                         last_error = '550 5.1.1 No such user', sent_at = null
				where id = (select id from outgoing_mail where dossier_id = ? and parked_at is null
				            order by created_at desc, id desc limit 1)
				returning id""").param(dossier.value()).query(UUID.class).single();
	}

	/** The same, but for that dossier's mails of one template. */
	public void emptyOutboxBut(DossierId dossier, String template) {
		this.jdbc.sql("""
				update outgoing_mail set sent_at = now()
				where sent_at is null and dropped_at is null and (dossier_id is distinct from ? or template <> ?)""")
			.params(dossier.value(), template)
			.update();
	}

	/** How many of that dossier and template had nothing to say any more. */
	public int dropped(DossierId dossier, String template) {
		return this.jdbc.sql("""
				select count(*) from outgoing_mail
				where dossier_id = ? and template = ? and dropped_at is not null and sent_at is null""")
			.params(dossier.value(), template)
			.query(Integer.class)
			.single();
	}

	/** Sends a statement that no service would. */
	public int execute(Actor actor, String sql, Object... parameters) {
		return within(actor,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).params(parameters).update()));
	}

	private int count(Actor reader, String sql, Object... parameters) {
		return within(reader, () -> this.transaction
			.execute((status) -> this.jdbc.sql(sql).params(parameters).query(Integer.class).single()));
	}

}
