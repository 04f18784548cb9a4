package fr.cqpm.report;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.scan.ScanAnswer;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the virus scanner said, written once; an infected file is journalled. */
@Component
class ScanOutcomes {

	private final Dossiers dossiers;

	private final ScanRows rows;

	private final VersionRows versions;

	private final DepositMails mails;

	private final Journal journal;

	ScanOutcomes(Dossiers dossiers, ScanRows rows, VersionRows versions, DepositMails mails, Journal journal) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.versions = versions;
		this.mails = mails;
		this.journal = journal;
	}

	@Transactional
	void record(Actor application, ScanRows.Leased scan, ScanAnswer answer) {
		switch (answer) {
			case ScanAnswer.Clean() -> this.rows.finished(scan.version(), null);
			case ScanAnswer.Infected(String signature) -> infected(application, scan, signature);
		}
	}

	private void infected(Actor application, ScanRows.Leased scan, String signature) {
		Dossier dossier = this.dossiers.lock(scan.dossier());
		if (!this.rows.finished(scan.version(), signature)) {
			return;
		}
		ReportVersion version = this.versions.find(scan.dossier(), scan.version())
			.orElseThrow(() -> new NotFound("No version " + scan.version()));
		this.journal.record(application, dossier.centre(), dossier.id(),
				JournalAct.of("evidence.file-infected", version.inWords())
					.with("Fichier", version.fileName())
					.with("Trouvé par l’antivirus", signature)
					.with("Empreinte SHA-256", version.sha256()));
		this.mails.infected(dossier, version, signature);
	}

}
