package fr.cqpm.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of deposits, returns and extensions: written once, never changed. */
@Component
class DepositRows {

	private static final String SELECT = """
			select d.id, d.number, d.reference, d.deposited_at, d.depositor_name, v.file_name, v.sha256, v.size, v.id,
			       r.returned_at, r.returner_name, r.reason
			from report_deposit d
			join report_version v on v.exam_centre_id = d.exam_centre_id and v.dossier_id = d.dossier_id
			                     and v.id = d.version_id
			left join report_return r on r.deposit_id = d.id
			where d.dossier_id = ? order by d.number desc""";

	private final JdbcClient jdbc;

	private final VersionRows versions;

	DepositRows(JdbcClient jdbc, VersionRows versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** The newest first. */
	List<PastDeposit> of(DossierId dossier) {
		return rows(dossier).stream().map(Row::past).toList();
	}

	Optional<Deposit> inForce(DossierId dossier) {
		return of(dossier).stream().filter(PastDeposit::inForce).map(PastDeposit::deposit).findFirst();
	}

	/** The newest first. */
	List<Row> rows(DossierId dossier) {
		return this.jdbc.sql(SELECT).param(dossier.value()).query(DepositRows::row).list();
	}

	private static Row row(ResultSet row, int rank) throws SQLException {
		Deposit deposit = new Deposit(row.getString(3), instant(row, 4), row.getString(5), row.getString(6),
				row.getString(7), row.getLong(8), row.getObject(9, UUID.class));
		PastDeposit.@Nullable Return returned = (row.getString(12) != null)
				? new PastDeposit.Return(instant(row, 10), row.getString(11), row.getString(12)) : null;
		return new Row(row.getObject(1, UUID.class), row.getInt(2), new PastDeposit(deposit, returned));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	void insert(Actor actor, Dossier dossier, int number, String reference, UUID version, String declared, Instant at) {
		this.jdbc.sql("""
				insert into report_deposit (id, exam_centre_id, dossier_id, number, reference, version_id, declared,
				                            deposited_at, deposited_by, depositor_name)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
			.params(Ids.next(), dossier.centre().value(), dossier.id().value(), number, reference, version, declared,
					at.atOffset(ZoneOffset.UTC), actor.requirePerson().value(), actor.name())
			.update();
	}

	void insertAnnexes(Dossier dossier, String reference, List<ReportVersion> annexes) {
		annexes.forEach((annex) -> this.jdbc.sql("""
				insert into report_deposit_annex (exam_centre_id, dossier_id, deposit_id, version_id)
				select exam_centre_id, dossier_id, id, ? from report_deposit where dossier_id = ? and reference = ?""")
			.params(annex.id(), dossier.id().value(), reference)
			.update());
	}

	/** The annexes of the deposit in force, in the order in which they were sent. */
	List<ReportVersion> annexes(DossierId dossier) {
		List<UUID> deposited = this.jdbc.sql("""
				select a.version_id from report_deposit_annex a
				where a.dossier_id = ?
				  and not exists (select 1 from report_return r where r.deposit_id = a.deposit_id)""")
			.param(dossier.value())
			.query(UUID.class)
			.list();
		return deposited.isEmpty() ? List.of()
				: this.versions.all(dossier)
					.reversed()
					.stream()
					.filter((version) -> deposited.contains(version.id()))
					.toList();
	}

	void insertReturn(Actor actor, Dossier dossier, UUID deposit, String reason, Instant at) {
		this.jdbc.sql("""
				insert into report_return (deposit_id, exam_centre_id, dossier_id, reason, returned_at, returned_by,
				                           returner_name)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(deposit, dossier.centre().value(), dossier.id().value(), reason,
					at.atOffset(ZoneOffset.UTC), person(actor), actor.name()))
			.update();
	}

	void insertExtension(Actor actor, Dossier dossier, Instant to, String reason, Instant at) {
		this.jdbc.sql("""
				insert into deadline_extension (id, exam_centre_id, dossier_id, extended_to, reason, granted_at,
				                                granted_by, granter_name)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(Ids.next(), dossier.centre().value(), dossier.id().value(),
					to.atOffset(ZoneOffset.UTC), reason, at.atOffset(ZoneOffset.UTC), person(actor), actor.name()))
			.update();
	}

	private static @Nullable UUID person(Actor actor) {
		return (actor.person() != null) ? actor.person().value() : null;
	}

	/** The newest first. */
	List<Extension> extensions(DossierId dossier) {
		return this.jdbc.sql("""
				select extended_to, reason, granted_at, granter_name from deadline_extension where dossier_id = ?
				order by granted_at desc, id desc""")
			.param(dossier.value())
			.query((row, rank) -> new Extension(instant(row, 1), row.getString(2), instant(row, 3), row.getString(4)))
			.list();
	}

	/** A deposit with its row's id and its number. */
	record Row(UUID id, int number, PastDeposit past) {

	}

}
