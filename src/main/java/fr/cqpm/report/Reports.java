package fr.cqpm.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.report.file.InspectedFile;
import fr.cqpm.report.file.Inspection;
import fr.cqpm.report.file.ReportInspector;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rapports (R5, § IV.2.B.a): « Le candidat transmet un rapport à l'UIMM territoriale
 * centre d'examen, dans les délais et conditions préalablement fixés ». Sending a file
 * makes a version, a draft; depositing is another act ({@link Deposits}).
 */
@Service
public class Reports {

	private static final String INFECTED = "L’antivirus a déjà refusé ce fichier\u00a0: nettoyez votre poste, puis envoyez un fichier sain.";

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final ReportWindows windows;

	private final ReportInspector inspector;

	private final ReportStore store;

	private final VersionRows versions;

	private final DepositRows deposits;

	private final Clock clock;

	Reports(Dossiers dossiers, Registrations registrations, ReportWindows windows, ReportInspector inspector,
			ReportStore store, VersionRows versions, DepositRows deposits, Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.windows = windows;
		this.inspector = inspector;
		this.store = store;
		this.versions = versions;
		this.deposits = deposits;
		this.clock = clock;
	}

	/** The newest version received; the caller has decided that its reader may know. */
	@Transactional(readOnly = true)
	public Optional<ReportVersion> latest(DossierId id) {
		return this.versions.of(id).stream().findFirst();
	}

	/** The deposit in force; the caller has decided that its reader may know. */
	@Transactional(readOnly = true)
	public Optional<Deposit> deposited(DossierId id) {
		return this.deposits.inForce(id);
	}

	/**
	 * Where the report stands, for the staff of its centre and for its candidate.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public ReportState state(Actor actor, DossierId id) {
		return state(readable(actor, id));
	}

	/** The same for another module, which has decided itself that its reader may. */
	@Transactional(readOnly = true)
	public ReportState state(Dossier dossier) {
		ReportWindow window = this.windows.of(dossier);
		Instant now = this.clock.instant();
		List<ReportVersion> all = this.versions.all(dossier.id());
		List<ReportVersion> received = all.stream().filter((version) -> version.kind() == FileKind.REPORT).toList();
		List<ReportVersion> attached = all.stream().filter((version) -> version.kind() != FileKind.REPORT).toList();
		Refusal depositing = received.stream()
			.findFirst()
			.flatMap((latest) -> window.depositing(latest.begunAt(), now))
			.orElse(null);
		return new ReportState(dossier, this.registrations.of(dossier).candidateName(), window.conditions(), received,
				attached, annexesInfected(attached), this.deposits.of(dossier.id()),
				this.deposits.extensions(dossier.id()), window.sending(now, now).orElse(null), depositing,
				dossier.refusal(Act.RETURN_REPORT, now).orElse(null), window.late(now));
	}

	private static boolean annexesInfected(List<ReportVersion> attached) {
		return attached.stream()
			.anyMatch(
					(file) -> file.kind() == FileKind.ANNEX && file.withdrawnAt() == null && file.scan().isInfected());
	}

	private Dossier readable(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		return dossier;
	}

	/** The moment an upload begins, by the database's clock. */
	@Transactional(readOnly = true)
	public Instant uploadBegins() {
		return this.clock.instant();
	}

	/**
	 * Receives a file as the newest version of its kind; sent twice in a row, it is
	 * received once. The file is looked at before anything is written, and never held in
	 * memory.
	 * @return why the file is not accepted, or nothing
	 * @throws NotFound for anybody but the candidate
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	public Verdict receive(Actor actor, DossierId id, Upload upload) {
		ReportStore.Open open = this.store.open(actor, id, upload.kind(), upload.begunAt());
		Inspection inspection = this.inspector.inspect(upload.content(), upload.sentName(), open.conditions());
		return switch (inspection) {
			case Inspection.Refused(Refusal refusal) -> Verdict.refused(List.of(refusal));
			case Inspection.Accepted(InspectedFile file) -> {
				Optional<Refusal> refusal = refusal(open, upload.kind(), file);
				if (refusal.isEmpty()) {
					this.store.add(actor, open.dossier(), upload, file);
				}
				yield Verdict.of(refusal.stream().toList());
			}
		};
	}

	private Optional<Refusal> refusal(ReportStore.Open open, FileKind kind, InspectedFile file) {
		boolean infected = open.received()
			.stream()
			.anyMatch((version) -> version.scan().isInfected() && version.sha256().equals(file.sha256()));
		return infected ? Optional.of(Refusal.at("file", Rule.R5, INFECTED)) : this.store.tooMany(open, kind, file);
	}

}
