package fr.cqpm.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.file.FileConditions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annexes et support de présentation: what is sent beside the report. Annexes are
 * deposited with it and may be taken back until then; the support may be replaced until
 * the interview. {@link Reports#receive} receives them.
 */
@Service
public class Attachments {

	private final Dossiers dossiers;

	private final Receptions receptions;

	private final VersionRows versions;

	private final DepositRows deposits;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	Attachments(Dossiers dossiers, Receptions receptions, VersionRows versions, DepositRows deposits, JdbcClient jdbc,
			Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.receptions = receptions;
		this.versions = versions;
		this.deposits = deposits;
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * The candidate's own files of that kind, the report excepted.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public AttachedFiles of(Actor actor, DossierId id, FileKind kind) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireCandidate(actor);
		Instant now = this.clock.instant();
		FileConditions conditions = this.receptions.conditions(dossier, kind);
		return new AttachedFiles(dossier, kind, this.versions.of(id, kind), conditions.acceptedFormats(),
				conditions.endings(), conditions.maximumSize(), this.receptions.mostAnnexes(),
				this.receptions.refusal(dossier, kind, now, now).orElse(null));
	}

	/**
	 * Every file of a dossier, those taken back as well, the newest first; the caller has
	 * decided that its reader may know.
	 */
	@Transactional(readOnly = true)
	public List<ReportVersion> all(DossierId dossier) {
		return this.versions.all(dossier);
	}

	/** The annexes of the deposit in force; the caller has decided the same. */
	@Transactional(readOnly = true)
	public List<ReportVersion> deposited(DossierId dossier) {
		return this.deposits.annexes(dossier);
	}

	/**
	 * Takes an annex back before the deposit. Asked twice, it happens once.
	 * @throws NotFound for anybody but the candidate
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public void takeBack(Actor actor, DossierId id, UUID annex) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireCandidate(actor);
		Instant now = this.clock.instant();
		ReportWindow.require(this.receptions.refusal(dossier, FileKind.ANNEX, now, now));
		ReportVersion version = this.versions.find(id, annex)
			.filter((found) -> found.kind() == FileKind.ANNEX)
			.orElseThrow(() -> new NotFound("No annex " + annex));
		if (version.withdrawnAt() != null) {
			return;
		}
		this.jdbc.sql("""
				insert into report_withdrawal (version_id, exam_centre_id, dossier_id, withdrawn_at, withdrawn_by)
				values (?, ?, ?, ?, ?)""")
			.params(annex, dossier.centre().value(), id.value(), now.atOffset(ZoneOffset.UTC),
					actor.requirePerson().value())
			.update();
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("evidence.annex-withdrawn", version.inWords())
					.with("Fichier", version.fileName())
					.with("Empreinte SHA-256", version.sha256()));
	}

}
