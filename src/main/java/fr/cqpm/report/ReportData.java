package fr.cqpm.report;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalDocument;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the report holds; each version is a document.
 */
@Component
@Order(60)
class ReportData implements PersonalData {

	private static final String VERSIONS = """
			select case kind when 'ANNEX' then 'Annexe' when 'SUPPORT' then 'Support de présentation' else 'Rapport' end
			         as "Nature",
			       row_number() over (partition by kind order by v.finished_at, v.id) as "Version",
			       file_name as "Fichier", format as "Format",
			       size as "Octets", page_count as "Pages", sha256 as "Empreinte SHA-256", v.finished_at as "Reçu le",
			       w.withdrawn_at as "Retiré le", s.finding as "Trouvé par l’antivirus"
			from report_version v left join report_withdrawal w on w.version_id = v.id
			left join file_scan s on s.version_id = v.id where v.dossier_id = :dossier order by v.finished_at, v.id""";

	/** Without their bytes: the sender has the file, and they are forgotten soon. */
	private static final String UNFINISHED = """
			select sent_name as "Fichier", size as "Octets", begun_at as "Commencé le"
			from upload where dossier_id = :dossier order by begun_at, id""";

	private static final String DEPOSITS = """
			select d.reference as "Récépissé", v.file_name as "Fichier", d.deposited_at as "Déposé le",
			       d.depositor_name as "Par", r.returned_at as "Retourné le", r.reason as "Motif du retour",
			       d.declared as "Déclaré avec le rapport",
			       (select string_agg(x.file_name, ', ' order by x.finished_at, x.id)
			        from report_deposit_annex a join report_version x on x.id = a.version_id
			        where a.deposit_id = d.id) as "Annexes"
			from report_deposit d join report_version v on v.id = d.version_id
			left join report_return r on r.deposit_id = d.id
			where d.dossier_id = :dossier order by d.number""";

	private static final String EXTENSIONS = """
			select extended_to as "Jusqu’au", reason as "Motif", granted_at as "Accordé le", granter_name as "Par"
			from deadline_extension where dossier_id = :dossier order by granted_at, id""";

	private static final String REQUESTS = """
			select r.wished_to as "Délai demandé", r.reason as "Motif", r.asked_at as "Demandé le",
			       a.granted_to as "Accordé jusqu’au", a.reason as "Réponse", a.answered_at as "Répondu le",
			       a.answerer_name as "Par"
			from extension_request r left join extension_answer a on a.request_id = r.id
			where r.dossier_id = :dossier order by r.asked_at, r.id""";

	/** Who read stands in the journal, by name. */
	private static final String READINGS = """
			select v.file_name as "Fichier", r.read_at as "Ouvert le"
			from report_reading r join report_version v on v.id = r.version_id
			where r.dossier_id = :dossier order by r.read_at""";

	private final VersionRows versions;

	private final ReportStore store;

	ReportData(VersionRows versions, ReportStore store) {
		this.versions = versions;
		this.store = store;
	}

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(
				PersonalExtract.of("Fichiers du rapport",
						Set.of("report_version", "report_chunk", "report_withdrawal", "file_scan"), VERSIONS),
				PersonalExtract.of("Envois inachevés", Set.of("upload", "upload_chunk"), UNFINISHED),
				PersonalExtract.of("Dépôts du rapport",
						Set.of("report_deposit", "report_deposit_annex", "report_return"), DEPOSITS),
				PersonalExtract.of("Prolongations du délai", Set.of("deadline_extension"), EXTENSIONS), PersonalExtract
					.of("Demandes de prolongation", Set.of("extension_request", "extension_answer"), REQUESTS),
				PersonalExtract.of("Ouvertures du rapport", Set.of("report_reading"), READINGS));
	}

	@Override
	public List<PersonalDocument> documents(DossierId dossier) {
		return this.versions.all(dossier)
			.reversed()
			.stream()
			.filter((version) -> !version.scan().isInfected())
			.map(this::document)
			.toList();
	}

	private PersonalDocument document(ReportVersion version) {
		ReportFile file = new ReportFile(version, (position) -> this.store.chunk(version.id(), position),
				this.store.chunkSize(version.id()));
		return new PersonalDocument(prefix(version.kind()) + version.number() + "-" + version.fileName(), file::open);
	}

	private static String prefix(FileKind kind) {
		return switch (kind) {
			case REPORT -> "rapport-version-";
			case ANNEX -> "annexe-";
			case SUPPORT -> "support-version-";
		};
	}

}
