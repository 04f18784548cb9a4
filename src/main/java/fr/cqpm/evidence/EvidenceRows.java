package fr.cqpm.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.report.DeclaredWithReport;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evidence. */
@Component
class EvidenceRows implements DeclaredWithReport {

	private static final String SELECT = """
			select e.id, e.capacity, e.criterion, e.situation_id, s.title, e.pages, e.note, e.changed_at, e.version
			from evidence e
			join situation s on s.exam_centre_id = e.exam_centre_id and s.dossier_id = e.dossier_id
			                and s.id = e.situation_id
			where e.dossier_id = ?""";

	private final JdbcClient jdbc;

	EvidenceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of the criteria, then of the situations. */
	List<EvidenceEntry> of(DossierId dossier) {
		return this.jdbc.sql(SELECT + " order by e.capacity, e.criterion, s.declared_at, s.id")
			.param(dossier.value())
			.query(EvidenceRows::entry)
			.list();
	}

	Optional<EvidenceEntry> find(DossierId dossier, UUID id) {
		return this.jdbc.sql(SELECT + " and e.id = ?")
			.params(dossier.value(), id)
			.query(EvidenceRows::entry)
			.optional();
	}

	/** Whether the situation was not yet evidence of that criterion, and now is. */
	boolean insert(Dossier dossier, CriterionNumber criterion, UUID situation, EvidenceText text, Instant now) {
		return this.jdbc.sql("""
				insert into evidence (id, exam_centre_id, dossier_id, edition_id, capacity, criterion, situation_id,
				                      pages, note, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (dossier_id, capacity, criterion, situation_id) do nothing""")
			.params(Arrays.asList(Ids.next(), dossier.centre().value(), dossier.id().value(), dossier.edition().value(),
					criterion.capacity().value(), criterion.rank(), situation, text.pages(), text.note(),
					now.atOffset(ZoneOffset.UTC)))
			.update() == 1;
	}

	/** Whether that version was still the stored one, and is replaced. */
	boolean update(DossierId dossier, UUID id, EvidenceText text, int version, Instant now) {
		return this.jdbc.sql("""
				update evidence set pages = ?, note = ?, changed_at = ?, version = version + 1
				where dossier_id = ? and id = ? and version = ?""")
			.params(Arrays.asList(text.pages(), text.note(), now.atOffset(ZoneOffset.UTC), dossier.value(), id,
					version))
			.update() == 1;
	}

	boolean delete(DossierId dossier, UUID id, int version) {
		return this.jdbc.sql("delete from evidence where dossier_id = ? and id = ? and version = ?")
			.params(dossier.value(), id, version)
			.update() == 1;
	}

	/**
	 * Situations, evidence, passages and self-views as they stand, as JSON: what a
	 * deposit keeps.
	 */
	@Override
	public String declared(DossierId dossier) {
		return this.jdbc
			.sql("""
					select jsonb_build_object(
					  'situations', (select coalesce(jsonb_agg(to_jsonb(s) - 'exam_centre_id' - 'dossier_id'
					                                           order by s.declared_at, s.id), '[]')
					                 from situation s where s.dossier_id = :dossier),
					  'evidence', (select coalesce(jsonb_agg(to_jsonb(e) - 'exam_centre_id' - 'dossier_id'
					                                         order by e.capacity, e.criterion, e.id), '[]')
					               from evidence e where e.dossier_id = :dossier),
					  'passages', (select coalesce(jsonb_agg(to_jsonb(p) - 'exam_centre_id' - 'dossier_id'
					                 || jsonb_build_object(
					                   'criteria', (select coalesce(jsonb_agg(c.capacity || '.' || c.criterion
					                                                          order by c.capacity, c.criterion), '[]')
					                                from passage_criterion c where c.passage_id = p.id),
					                   'places', (select coalesce(jsonb_agg(to_jsonb(l) - 'exam_centre_id' - 'dossier_id'
					                                                        - 'passage_id' order by v.finished_at, v.id), '[]')
					                              from passage_place l join report_version v on v.id = l.version_id
					                              where l.passage_id = p.id))
					                 order by p.pinned_at, p.id), '[]')
					               from passage p where p.dossier_id = :dossier),
					  'selfViews', (select coalesce(jsonb_object_agg(v.capacity || '.' || v.criterion, v.said), '{}')
					                from self_view v where v.dossier_id = :dossier and v.said is not null))::text""")
			.param("dossier", dossier.value())
			.query(String.class)
			.single();
	}

	private static EvidenceEntry entry(ResultSet row, int number) throws SQLException {
		EvidenceItem item = new EvidenceItem(row.getString(5), row.getString(6), row.getString(7));
		return new EvidenceEntry(row.getObject(1, UUID.class), CriterionNumber.of(row.getInt(2), row.getInt(3)),
				row.getObject(4, UUID.class), item, row.getObject(8, OffsetDateTime.class).toInstant(), row.getInt(9));
	}

}
