package fr.cqpm.commission.pen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turns of a pen: inserted; only the last one's sign of life moves on. */
@Component
class PenRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	PenRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Pen of(DossierId dossier) {
		return this.jdbc.sql("""
				select n.turn, n.way, n.holder, h.given_name || ' ' || h.family_name,
				       f.given_name || ' ' || f.family_name, n.at, n.active_at
				from commission_pen n left join person h on h.id = n.holder
				left join commission_pen b on b.dossier_id = n.dossier_id and b.turn = n.turn - 1
				left join person f on f.id = b.holder
				where n.dossier_id = ? order by n.turn desc limit 1""")
			.param(dossier.value())
			.query(PenRows::pen)
			.optional()
			.orElse(Pen.FREE);
	}

	private static Pen pen(ResultSet row, int number) throws SQLException {
		UUID holder = row.getObject(3, UUID.class);
		return new Pen(row.getInt(1), PenWay.valueOf(row.getString(2)), (holder != null) ? new PersonId(holder) : null,
				row.getString(4), row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant(),
				row.getObject(7, OffsetDateTime.class).toInstant());
	}

	void turn(Dossier locked, Pen before, PenWay way, @Nullable PersonId holder, PersonId by) {
		this.jdbc.sql("""
				insert into commission_pen (exam_centre_id, dossier_id, turn, way, holder, by_person, at, active_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), before.turn() + 1, way.name(),
					(holder != null) ? holder.value() : null, by.value(), now(), now()))
			.update();
	}

	/** The holder gives a sign of life; a clock that went back leaves the later one. */
	void alive(DossierId dossier, Pen pen) {
		this.jdbc.sql("update commission_pen set active_at = greatest(active_at, ?) where dossier_id = ? and turn = ?")
			.params(now(), dossier.value(), pen.turn())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
