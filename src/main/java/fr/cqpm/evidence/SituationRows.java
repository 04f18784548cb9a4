package fr.cqpm.evidence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of situations, each with the criteria it is evidence of. */
@Component
class SituationRows {

	private static final String SELECT = """
			select s.id, s.title, s.kind, s.nature, s.period, s.oral, s.visual, s.written, s.account, s.changed_at,
			       s.version, s.place, s.team, array(select e.capacity || '.' || e.criterion from evidence e
			                        where e.exam_centre_id = s.exam_centre_id and e.dossier_id = s.dossier_id
			                          and e.situation_id = s.id
			                        union
			                        select c.capacity || '.' || c.criterion from passage p
			                        join passage_criterion c on c.exam_centre_id = p.exam_centre_id
			                          and c.dossier_id = p.dossier_id and c.passage_id = p.id
			                        where p.exam_centre_id = s.exam_centre_id and p.dossier_id = s.dossier_id
			                          and p.situation_id = s.id)
			from situation s where s.dossier_id = ?""";

	private final JdbcClient jdbc;

	SituationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order they were declared. */
	List<Situation> of(DossierId dossier) {
		return this.jdbc.sql(SELECT + " order by s.declared_at, s.id")
			.param(dossier.value())
			.query(SituationRows::situation)
			.list();
	}

	Optional<Situation> find(DossierId dossier, UUID id) {
		return this.jdbc.sql(SELECT + " and s.id = ?")
			.params(dossier.value(), id)
			.query(SituationRows::situation)
			.optional();
	}

	/** The natures the centre offers, none when it has no list of its own. */
	List<String> natures(ExamCentreId centre) {
		return this.jdbc.sql("select label from situation_nature where exam_centre_id = ? order by rank")
			.param(centre.value())
			.query(String.class)
			.list();
	}

	/** One change of a centre's list after the other, the first one included. */
	void lockNatures(ExamCentreId centre) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('situation_nature' || ?, 0))")
			.param(centre.value().toString())
			.query((row) -> {
			});
	}

	void replaceNatures(ExamCentreId centre, List<String> labels) {
		this.jdbc.sql("delete from situation_nature where exam_centre_id = ?").param(centre.value()).update();
		this.jdbc.sql("""
				insert into situation_nature (exam_centre_id, rank, label)
				select ?, rank, label from unnest(?) with ordinality as listed(label, rank)""")
			.params(centre.value(), labels.toArray(String[]::new))
			.update();
	}

	void insert(UUID id, Dossier dossier, SituationText text, Instant now) {
		this.jdbc.sql("""
				insert into situation (title, kind, nature, period, place, team, oral, visual, written, account,
				                       changed_at, declared_at, id, exam_centre_id, dossier_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(params(text, now, now.atOffset(ZoneOffset.UTC), id, dossier.centre().value(), dossier.id().value()))
			.update();
	}

	/** Whether that version was still the stored one, and is replaced. */
	boolean update(DossierId dossier, UUID id, SituationText text, int version, Instant now) {
		return this.jdbc.sql("""
				update situation set title = ?, kind = ?, nature = ?, period = ?, place = ?, team = ?, oral = ?,
				                     visual = ?, written = ?, account = ?, changed_at = ?, version = version + 1
				where dossier_id = ? and id = ? and version = ?""")
			.params(params(text, now, dossier.value(), id, version))
			.update() == 1;
	}

	boolean delete(DossierId dossier, UUID id, int version) {
		return this.jdbc.sql("delete from situation where dossier_id = ? and id = ? and version = ?")
			.params(dossier.value(), id, version)
			.update() == 1;
	}

	private static List<@Nullable Object> params(SituationText text, Instant now, Object... more) {
		Set<CommunicationMode> modes = text.modes();
		List<@Nullable Object> params = new ArrayList<>(
				Arrays.asList(text.title(), Objects.requireNonNull(text.kind()).name(), text.nature(), text.period(),
						text.place(), text.team(), modes.contains(CommunicationMode.ORAL),
						modes.contains(CommunicationMode.VISUAL), modes.contains(CommunicationMode.WRITTEN),
						(text.account() != null) ? text.account() : "", now.atOffset(ZoneOffset.UTC)));
		params.addAll(List.of(more));
		return params;
	}

	private static Situation situation(ResultSet row, int number) throws SQLException {
		Set<CommunicationMode> modes = EnumSet.noneOf(CommunicationMode.class);
		for (CommunicationMode mode : CommunicationMode.values()) {
			if (row.getBoolean(6 + mode.ordinal())) {
				modes.add(mode);
			}
		}
		SituationText text = new SituationText(row.getString(2), SituationKind.valueOf(row.getString(3)),
				row.getString(4), row.getString(5), row.getString(12), row.getString(13), modes, row.getString(9));
		return new Situation(row.getObject(1, UUID.class), text, row.getObject(10, OffsetDateTime.class).toInstant(),
				criteria(row.getArray(14)), row.getInt(11));
	}

	private static Set<CriterionNumber> criteria(Array array) throws SQLException {
		return Stream.of((String[]) array.getArray()).map(CriterionNumber::parse).collect(Collectors.toSet());
	}

}
