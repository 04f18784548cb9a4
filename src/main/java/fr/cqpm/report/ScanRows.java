package fr.cqpm.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.report.scan.Scanner;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the virus scanner, centre by centre: leased to one instance at a time,
 * tried again after growing delays and never given up, since nobody else sees the file
 * until then.
 */
@Component
class ScanRows {

	private static final Duration FIRST_DELAY = Duration.ofSeconds(30);

	/** Up to half an hour. */
	private static final int MOST_DOUBLINGS = 6;

	private static final Duration MARGIN = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Scanner scanner;

	private final Clock clock;

	ScanRows(JdbcClient jdbc, Scanner scanner, Clock clock) {
		this.jdbc = jdbc;
		this.scanner = scanner;
		this.clock = clock;
	}

	/** Has a version scanned, in the transaction that receives it. */
	void request(ExamCentreId centre, DossierId dossier, UUID version) {
		if (this.scanner.isConfigured()) {
			this.jdbc.sql("insert into file_scan (version_id, exam_centre_id, dossier_id, due_at) values (?, ?, ?, ?)")
				.params(version, centre.value(), dossier.value(), time(this.clock.instant()))
				.update();
		}
	}

	/** The next one due in the current scope's centre, for this instance alone. */
	@Transactional
	Optional<Leased> lease() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update file_scan s set leased_until = ? from report_version v
				where v.id = s.version_id and s.version_id = (
				  select version_id from file_scan
				  where finished_at is null and due_at <= ? and (leased_until is null or leased_until < ?)
				  order by due_at, version_id limit 1 for update skip locked)
				returning s.dossier_id, s.version_id, s.attempts, v.size, v.chunk_size""")
			.params(time(now.plus(this.scanner.limit()).plus(MARGIN)), time(now), time(now))
			.query((row, number) -> new Leased(new DossierId(row.getObject(1, UUID.class)),
					row.getObject(2, UUID.class), row.getInt(3), row.getLong(4), row.getInt(5)))
			.optional();
	}

	/** Tries again later. */
	@Transactional
	void failed(Leased scan, String error) {
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(scan.attempts(), MOST_DOUBLINGS));
		this.jdbc.sql("""
				update file_scan set attempts = attempts + 1, due_at = ?, leased_until = null, last_error = ?
				where version_id = ? and finished_at is null""")
			.params(time(this.clock.instant().plus(delay)), error, scan.version())
			.update();
	}

	/**
	 * Writes the outcome.
	 * @return whether it was not written before
	 */
	boolean finished(UUID version, @Nullable String finding) {
		return this.jdbc.sql("""
				update file_scan set finished_at = ?, finding = ?, leased_until = null, last_error = null
				where version_id = ? and finished_at is null""")
			.params(Arrays.asList(time(this.clock.instant()), finding, version))
			.update() == 1;
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** A file that this instance alone has scanned for now. */
	record Leased(DossierId dossier, UUID version, int attempts, long size, int chunkSize) {

	}

}
