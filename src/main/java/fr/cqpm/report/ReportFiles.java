package fr.cqpm.report;

import java.util.List;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fichiers des rapports, for who may read them. Reading is journalled (R15): one entry
 * per person, version and session.
 */
@Service
public class ReportFiles {

	private final Dossiers dossiers;

	private final VersionRows versions;

	private final DepositRows deposits;

	private final ReportStore store;

	private final List<ReportAccess> accesses;

	private final Registrations registrations;

	private final ReadingRows readings;

	ReportFiles(Dossiers dossiers, VersionRows versions, DepositRows deposits, ReportStore store,
			List<ReportAccess> accesses, Registrations registrations, ReadingRows readings) {
		this.dossiers = dossiers;
		this.versions = versions;
		this.deposits = deposits;
		this.store = store;
		this.accesses = accesses;
		this.registrations = registrations;
		this.readings = readings;
	}

	/**
	 * The deposited report.
	 * @param session in which it is read
	 * @throws NotFound when none is deposited, or it is not this actor's to read
	 */
	@Transactional
	public ReportFile deposited(Actor actor, DossierId id, String session) {
		Dossier dossier = this.dossiers.get(id);
		return open(actor, dossier, deposited(actor, dossier), session);
	}

	/**
	 * What the deposited report is, unread: no entry in the journal.
	 * @throws NotFound as when it is read
	 */
	@Transactional(readOnly = true)
	public ReportVersion deposited(Actor actor, DossierId id) {
		return deposited(actor, this.dossiers.get(id));
	}

	private ReportVersion deposited(Actor actor, Dossier dossier) {
		if (!own(actor, dossier) && this.accesses.stream().noneMatch((access) -> access.mayRead(actor, dossier.id()))) {
			throw new NotFound("The report of " + dossier.reference());
		}
		UUID version = this.deposits.inForce(dossier.id())
			.map(Deposit::versionId)
			.orElseThrow(() -> new NotFound("No deposit in " + dossier.reference()));
		return find(dossier, version);
	}

	/**
	 * One version, deposited or not: for the candidate and for the staff of the centre.
	 * @param session in which it is read
	 * @throws NotFound for anybody else
	 */
	@Transactional
	public ReportFile version(Actor actor, DossierId id, UUID version, String session) {
		Dossier dossier = this.dossiers.get(id);
		return open(actor, dossier, version(actor, dossier, version), session);
	}

	/**
	 * What one version is, unread: no entry in the journal.
	 * @throws NotFound as when it is read
	 */
	@Transactional(readOnly = true)
	public ReportVersion version(Actor actor, DossierId id, UUID version) {
		return version(actor, this.dossiers.get(id), version);
	}

	private ReportVersion version(Actor actor, Dossier dossier, UUID version) {
		if (!own(actor, dossier)) {
			throw new NotFound("The versions of " + dossier.reference());
		}
		return find(dossier, version);
	}

	/**
	 * One annex of the deposited report, for whoever may read that.
	 * @param session in which it is read
	 * @throws NotFound when it is none, or not this actor's to read
	 */
	@Transactional
	public ReportFile annex(Actor actor, DossierId id, UUID annex, String session) {
		Dossier dossier = this.dossiers.get(id);
		return open(actor, dossier, annex(actor, dossier, annex), session);
	}

	/**
	 * What that annex is, unread.
	 * @throws NotFound as when it is read
	 */
	@Transactional(readOnly = true)
	public ReportVersion annex(Actor actor, DossierId id, UUID annex) {
		return annex(actor, this.dossiers.get(id), annex);
	}

	private ReportVersion annex(Actor actor, Dossier dossier, UUID annex) {
		deposited(actor, dossier);
		return this.deposits.annexes(dossier.id())
			.stream()
			.filter((version) -> version.id().equals(annex))
			.findFirst()
			.orElseThrow(() -> new NotFound("No deposited annex " + annex));
	}

	/**
	 * The support of the presentation, for the candidate, the staff and the commission.
	 * @param session in which it is read
	 * @throws NotFound when there is none, or it is not this actor's to read
	 */
	@Transactional
	public ReportFile support(Actor actor, DossierId id, String session) {
		return open(actor, this.dossiers.get(id), support(actor, id), session);
	}

	/**
	 * What the support is, unread.
	 * @throws NotFound as when it is read
	 */
	@Transactional(readOnly = true)
	public ReportVersion support(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!own(actor, dossier) && this.accesses.stream().noneMatch((access) -> access.mayReadSupport(actor, id))) {
			throw new NotFound("The support of " + dossier.reference());
		}
		return this.versions.of(id, FileKind.SUPPORT)
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("No support in " + dossier.reference()));
	}

	/**
	 * All that this actor may open of a deposit: the report, its annexes, the support.
	 * @throws NotFound when none is deposited, or it is not this actor's to read
	 */
	@Transactional(readOnly = true)
	public DepositedFiles all(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		ReportVersion report = deposited(actor, dossier);
		boolean support = own(actor, dossier)
				|| this.accesses.stream().anyMatch((access) -> access.mayReadSupport(actor, id));
		return new DepositedFiles(id, this.registrations.of(dossier).candidateName(), report, this.deposits.annexes(id),
				support ? this.versions.of(id, FileKind.SUPPORT).stream().findFirst().orElse(null) : null);
	}

	/**
	 * Opens what that actor has to read: the deposited report; for its candidate, before
	 * the deposit, the newest version.
	 * @param session in which it is read
	 * @throws NotFound when there is none, or it is not this actor's to read
	 */
	@Transactional
	public ReportVersion read(Actor actor, DossierId id, String session) {
		Dossier dossier = this.dossiers.get(id);
		ReportVersion version = readable(actor, dossier);
		open(actor, dossier, version, session);
		return version;
	}

	/**
	 * What that is, unread: no entry in the journal.
	 * @throws NotFound as when it is read
	 */
	@Transactional(readOnly = true)
	public ReportVersion readable(Actor actor, DossierId id) {
		return readable(actor, this.dossiers.get(id));
	}

	private ReportVersion readable(Actor actor, Dossier dossier) {
		boolean draft = dossier.candidate().equals(actor.person()) && this.deposits.inForce(dossier.id()).isEmpty();
		return draft ? this.versions.of(dossier.id())
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("No report in " + dossier.reference())) : deposited(actor, dossier);
	}

	private ReportVersion find(Dossier dossier, UUID id) {
		return this.versions.find(dossier.id(), id).orElseThrow(() -> new NotFound("No version " + id));
	}

	private static boolean own(Actor actor, Dossier dossier) {
		return dossier.candidate().equals(actor.person()) || actor.has(Role.CENTRE_STAFF, dossier.centre());
	}

	/**
	 * Passes when the virus scanner lets that reader have that file now. Until it has
	 * seen it, its sender alone does.
	 * @throws FileWithheld otherwise
	 */
	@Transactional(readOnly = true)
	public void requireReadable(Actor actor, DossierId id, ReportVersion version) {
		requireReadable(actor, this.dossiers.get(id), version);
	}

	private static void requireReadable(Actor actor, Dossier dossier, ReportVersion version) {
		boolean sender = dossier.candidate().equals(actor.person()) && !actor.has(Role.CENTRE_STAFF, dossier.centre());
		if (!version.scan().isReadable() && !(version.scan().isPending() && sender)) {
			throw new FileWithheld(version);
		}
	}

	private ReportFile open(Actor actor, Dossier dossier, ReportVersion version, String session) {
		requireReadable(actor, dossier, version);
		this.readings.record(actor, dossier, version, session);
		return new ReportFile(version, (position) -> this.store.chunk(version.id(), position),
				this.store.chunkSize(version.id()));
	}

}
