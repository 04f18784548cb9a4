package fr.cqpm.evidence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of passages, their criteria and their places. */
@Component
class PassageRows {

	/** Where a passage p stands: in the newest version it has a place in. */
	static final String PLACE = """
			cross join lateral (
			  select l.* from passage_place l
			  join report_version v on v.exam_centre_id = l.exam_centre_id and v.dossier_id = l.dossier_id
			                       and v.id = l.version_id
			  where l.exam_centre_id = p.exam_centre_id and l.dossier_id = p.dossier_id and l.passage_id = p.id
			  order by v.finished_at desc, v.id desc limit 1) place
			""";

	private static final String SELECT = """
			select p.id, p.quote, p.note, p.situation_id, s.title, p.changed_at, p.version,
			       array(select c.capacity || '.' || c.criterion from passage_criterion c
			             where c.exam_centre_id = p.exam_centre_id and c.dossier_id = p.dossier_id
			               and c.passage_id = p.id),
			       place.version_id, place.page, place.finding, place.verified, place.from_page, place.confirmed_at
			from passage p
			left join situation s on s.exam_centre_id = p.exam_centre_id and s.dossier_id = p.dossier_id
			                     and s.id = p.situation_id
			""" + PLACE + """
			where p.dossier_id = ?""";

	private final JdbcClient jdbc;

	PassageRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of their pages. */
	List<Passage> of(DossierId dossier) {
		return this.jdbc.sql(SELECT + " order by place.page, p.pinned_at, p.id")
			.param(dossier.value())
			.query(PassageRows::passage)
			.list();
	}

	Optional<Passage> find(DossierId dossier, UUID id) {
		return this.jdbc.sql(SELECT + " and p.id = ?")
			.params(dossier.value(), id)
			.query(PassageRows::passage)
			.optional();
	}

	/** The criteria that some passage is pinned to. */
	SortedSet<CriterionNumber> pinned(DossierId dossier) {
		return new TreeSet<>(
				this.jdbc.sql("select distinct capacity, criterion from passage_criterion where dossier_id = ?")
					.param(dossier.value())
					.query((row, number) -> CriterionNumber.of(row.getInt(1), row.getInt(2)))
					.list());
	}

	/** Whether there was none of that id, and now is. */
	boolean insert(Dossier dossier, UUID id, PassageText text, Instant now) {
		boolean inserted = this.jdbc.sql("""
				insert into passage (id, exam_centre_id, dossier_id, quote, note, situation_id, pinned_at, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
			.params(Arrays.asList(id, dossier.centre().value(), dossier.id().value(), text.quote(), text.note(),
					text.situation(), time(now), time(now)))
			.update() == 1;
		if (inserted) {
			insertCriteria(dossier, id, text);
		}
		return inserted;
	}

	/** Whether that version was still the stored one, and is replaced. */
	boolean update(Dossier dossier, UUID id, PassageText text, int version, Instant now) {
		boolean updated = this.jdbc.sql("""
				update passage set quote = ?, note = ?, situation_id = ?, changed_at = ?, version = version + 1
				where dossier_id = ? and id = ? and version = ?""")
			.params(Arrays.asList(text.quote(), text.note(), text.situation(), time(now), dossier.id().value(), id,
					version))
			.update() == 1;
		if (updated) {
			this.jdbc.sql("delete from passage_criterion where passage_id = ?").param(id).update();
			insertCriteria(dossier, id, text);
		}
		return updated;
	}

	private void insertCriteria(Dossier dossier, UUID id, PassageText text) {
		for (CriterionNumber criterion : new TreeSet<>(text.criteria())) {
			this.jdbc
				.sql("""
						insert into passage_criterion (exam_centre_id, dossier_id, passage_id, edition_id, capacity, criterion)
						values (?, ?, ?, ?, ?, ?)""")
				.params(dossier.centre().value(), dossier.id().value(), id, dossier.edition().value(),
						criterion.capacity().value(), criterion.rank())
				.update();
		}
	}

	/** Puts it somewhere in a version of the report, or elsewhere there. */
	void place(Dossier dossier, UUID id, Passage.Place place) {
		this.jdbc.sql("""
				insert into passage_place (exam_centre_id, dossier_id, passage_id, version_id, page, finding, verified,
				                           from_page, confirmed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (passage_id, version_id) do update
				set page = excluded.page, finding = excluded.finding, verified = excluded.verified,
				    from_page = excluded.from_page, confirmed_at = excluded.confirmed_at""")
			.params(Arrays.asList(dossier.centre().value(), dossier.id().value(), id, place.reportVersion(),
					place.page(), place.finding().name(), place.verified(), place.fromPage(),
					time(place.confirmedAt())))
			.update();
	}

	/** Whether that version was still the stored one, and its place is confirmed. */
	boolean confirm(DossierId dossier, UUID id, int version, Instant now) {
		boolean mine = this.jdbc.sql(
				"update passage set changed_at = ?, version = version + 1 where dossier_id = ? and id = ? and version = ?")
			.params(now.atOffset(ZoneOffset.UTC), dossier.value(), id, version)
			.update() == 1;
		if (mine) {
			this.jdbc.sql("update passage_place set confirmed_at = ? where passage_id = ? and confirmed_at is null")
				.params(now.atOffset(ZoneOffset.UTC), id)
				.update();
		}
		return mine;
	}

	boolean delete(DossierId dossier, UUID id, int version) {
		return this.jdbc.sql("delete from passage where dossier_id = ? and id = ? and version = ?")
			.params(dossier.value(), id, version)
			.update() == 1;
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static Passage passage(ResultSet row, int number) throws SQLException {
		OffsetDateTime confirmed = row.getObject(14, OffsetDateTime.class);
		Passage.Place place = new Passage.Place(row.getObject(9, UUID.class), row.getInt(10),
				Finding.valueOf(row.getString(11)), row.getBoolean(12), row.getObject(13, Integer.class),
				(confirmed != null) ? confirmed.toInstant() : null);
		return new Passage(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
				row.getObject(4, UUID.class), row.getString(5), criteria(row.getArray(8)), place,
				row.getObject(6, OffsetDateTime.class).toInstant(), row.getInt(7));
	}

	private static SortedSet<CriterionNumber> criteria(Array array) throws SQLException {
		SortedSet<CriterionNumber> criteria = new TreeSet<>();
		Stream.of((String[]) array.getArray()).map(CriterionNumber::parse).forEach(criteria::add);
		return criteria;
	}

}
