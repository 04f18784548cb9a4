package fr.cqpm.report;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of readings (R15): one per person, version and session, journalled once. */
@Component
class ReadingRows {

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final Journal journal;

	private final Clock clock;

	ReadingRows(JdbcClient jdbc, Dossiers dossiers, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Records that this actor reads that version. The first reading alone takes the
	 * dossier's lock, which its journal entry needs.
	 * @param session in which it is read; its id would open it, so only its print is kept
	 */
	void record(Actor actor, Dossier dossier, ReportVersion version, String session) {
		UUID reader = reader(actor);
		String key = Sha256.hex(session);
		if (isRecorded(version, reader, key)) {
			return;
		}
		this.dossiers.lock(dossier.id());
		if (insert(dossier, version, reader, key)) {
			this.journal.record(actor, dossier.centre(), dossier.id(),
					JournalAct.of("evidence.report-read", version.inWords())
						.with("Fichier", version.fileName())
						.with("Empreinte SHA-256", version.sha256()));
		}
	}

	private static UUID reader(Actor actor) {
		if (actor.person() != null) {
			return actor.person().value();
		}
		if (actor.invitation() != null) {
			return actor.invitation();
		}
		throw new NotFound("The application reads no report");
	}

	private boolean isRecorded(ReportVersion version, UUID reader, String key) {
		return this.jdbc.sql("select 1 from report_reading where version_id = ? and reader_id = ? and session_key = ?")
			.params(version.id(), reader, key)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Whether no other request of the session was quicker. */
	private boolean insert(Dossier dossier, ReportVersion version, UUID reader, String key) {
		return this.jdbc.sql("""
				insert into report_reading (exam_centre_id, dossier_id, version_id, reader_id, session_key, read_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(dossier.centre().value(), dossier.id().value(), version.id(), reader, key,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
