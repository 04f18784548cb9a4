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
import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of unfinished uploads and their chunks. */
@Component
class UploadRows {

	private static final String SELECT = """
			select u.id, u.dossier_id, u.kind, u.sent_name, u.size, u.chunk_size, u.begun_at,
			       u.print, coalesce(sum(octet_length(c.content)), 0), coalesce(max(c.received_at), u.begun_at)
			from upload u left join upload_chunk c on c.upload_id = u.id
			%s group by u.id order by u.begun_at desc, u.id""";

	private final JdbcClient jdbc;

	UploadRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<UnfinishedUpload> find(UUID id) {
		return this.jdbc.sql(SELECT.formatted("where u.id = ?")).param(id).query(UploadRows::upload).optional();
	}

	/** The newest first. */
	List<UnfinishedUpload> of(DossierId dossier) {
		return this.jdbc.sql(SELECT.formatted("where u.dossier_id = ?"))
			.param(dossier.value())
			.query(UploadRows::upload)
			.list();
	}

	/** Those of every dossier in scope. */
	List<UnfinishedUpload> all() {
		return this.jdbc.sql(SELECT.formatted("")).query(UploadRows::upload).list();
	}

	private static UnfinishedUpload upload(ResultSet row, int number) throws SQLException {
		return new UnfinishedUpload(row.getObject(1, UUID.class), new DossierId(row.getObject(2, UUID.class)),
				FileKind.valueOf(row.getString(3)), row.getString(4), row.getLong(5), row.getInt(6), instant(row, 7),
				row.getString(8), row.getLong(9), instant(row, 10));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	void insert(Dossier dossier, UnfinishedUpload upload) {
		this.jdbc.sql("""
				insert into upload (id, exam_centre_id, dossier_id, kind, sent_name, size, chunk_size, begun_at, print)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(upload.id(), dossier.centre().value(), dossier.id().value(), upload.kind().name(),
					upload.sentName(), upload.size(), upload.chunkSize(), upload.begunAt().atOffset(ZoneOffset.UTC),
					upload.print()))
			.update();
	}

	/** Whether it was not here yet. */
	boolean insertChunk(Dossier dossier, UUID upload, HeldChunk chunk, byte[] content, Instant now) {
		return this.jdbc.sql("""
				insert into upload_chunk (exam_centre_id, dossier_id, upload_id, position, sha256, content, received_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(dossier.centre().value(), dossier.id().value(), upload, chunk.position(), chunk.sha256(), content,
					now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** In the order of their positions. */
	List<HeldChunk> chunks(UUID upload) {
		return this.jdbc.sql("select position, sha256 from upload_chunk where upload_id = ? order by position")
			.param(upload)
			.query((row, number) -> new HeldChunk(row.getInt(1), row.getString(2)))
			.list();
	}

	Optional<String> print(UUID upload, int position) {
		return this.jdbc.sql("select sha256 from upload_chunk where upload_id = ? and position = ?")
			.params(upload, position)
			.query(String.class)
			.optional();
	}

	/** One chunk, in a transaction of its own: no connection waits for the disk. */
	@Transactional(readOnly = true)
	Optional<byte[]> content(UUID upload, int position) {
		return this.jdbc.sql("select content from upload_chunk where upload_id = ? and position = ?")
			.params(upload, position)
			.query(byte[].class)
			.optional();
	}

	/** Deletes it with its chunks; whether it was still there. */
	boolean delete(UUID upload) {
		return this.jdbc.sql("delete from upload where id = ?").param(upload).update() == 1;
	}

}
