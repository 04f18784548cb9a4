package fr.cqpm.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of the report whose text waits to be read: leased to one reader at a time,
 * tried again once, given up then. A text that nobody can read is a state, not an error.
 */
@Component
class TextQueue {

	/** Longer than any reading takes. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	/** A file that stopped the reader twice would stop it again. */
	private static final int PATIENCE = 2;

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final List<TextArrival> arrivals;

	private final Clock clock;

	TextQueue(JdbcClient jdbc, Dossiers dossiers, List<TextArrival> arrivals, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.arrivals = arrivals;
		this.clock = clock;
	}

	/** Has a version wait, in the transaction that receives it. */
	void await(Dossier dossier, UUID version, Instant now) {
		this.jdbc.sql("insert into report_text (version_id, exam_centre_id, dossier_id, due_at) values (?, ?, ?, ?)")
			.params(version, dossier.centre().value(), dossier.id().value(), time(now))
			.update();
	}

	/** The next one; its reader alone has it for now. */
	@Transactional
	Optional<Leased> lease() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update report_text set leased_until = ?, attempts = attempts + 1 where version_id in (
				  select version_id from report_text
				  where done_at is null and due_at <= ? and (leased_until is null or leased_until < ?)
				  order by due_at, version_id limit 1 for update skip locked)
				returning version_id, exam_centre_id, dossier_id, attempts""")
			.params(time(now.plus(LEASE)), time(now), time(now))
			.query((row, number) -> new Leased(row.getObject(1, UUID.class),
					new ExamCentreId(row.getObject(2, UUID.class)), new DossierId(row.getObject(3, UUID.class)),
					row.getInt(4) > PATIENCE))
			.optional();
	}

	/**
	 * Keeps what its pages say, and tells who awaits it.
	 * @param pages none when it cannot be read
	 */
	@Transactional
	void keep(Leased leased, List<String> pages) {
		Dossier dossier = this.dossiers.lock(leased.dossier());
		boolean first = this.jdbc.sql("""
				update report_text set done_at = ?, available = ?, leased_until = null
				where version_id = ? and done_at is null""")
			.params(time(this.clock.instant()), !pages.isEmpty(), leased.version())
			.update() == 1;
		if (first) {
			for (int page = 1; page <= pages.size(); page++) {
				insert(dossier, leased.version(), page, pages.get(page - 1));
			}
			this.arrivals.forEach((arrival) -> arrival.textArrived(dossier, leased.version()));
		}
	}

	private void insert(Dossier dossier, UUID version, int page, String text) {
		this.jdbc.sql("""
				insert into report_page (exam_centre_id, dossier_id, version_id, page, text, words, print)
				values (?, ?, ?, ?, ?, to_tsvector('french', ?), ?)""")
			.params(dossier.centre().value(), dossier.id().value(), version, page, text, PageText.words(text).folded(),
					PageText.letters(text).print())
			.update();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A version that this reader alone may read for now.
	 *
	 * @param hopeless whether it stopped its readers too often to be tried again
	 */
	record Leased(UUID version, ExamCentreId centre, DossierId dossier, boolean hopeless) {

	}

}
