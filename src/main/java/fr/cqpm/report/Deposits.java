package fr.cqpm.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dépôts du rapport (R5): the candidate's act that freezes report, situations and
 * evidence; the centre's extension of the deadline, and its return of an incomplete
 * deposit.
 */
@Service
public class Deposits {

	private final Dossiers dossiers;

	private final ReportWindows windows;

	private final VersionRows versions;

	private final DepositRows rows;

	private final DeclaredWithReport declared;

	private final ExtensionRequests requests;

	private final DepositMails mails;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Deposits(Dossiers dossiers, ReportWindows windows, VersionRows versions, DepositRows rows,
			DeclaredWithReport declared, ExtensionRequests requests, DepositMails mails, Journal journal, Clock clock,
			FrenchTime time) {
		this.dossiers = dossiers;
		this.windows = windows;
		this.versions = versions;
		this.rows = rows;
		this.declared = declared;
		this.requests = requests;
		this.mails = mails;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Deposits the version that was checked. Asked twice, it happens once.
	 * @param versionId the newest version, as the check page showed it
	 * @return why it cannot be deposited, or nothing
	 * @throws NotFound for anybody but the candidate
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Verdict deposit(Actor actor, DossierId id, UUID versionId) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireCandidate(actor);
		List<DepositRows.Row> before = this.rows.rows(id);
		if (inForce(before).filter((deposit) -> deposit.versionId().equals(versionId)).isPresent()) {
			return Verdict.accepted();
		}
		List<ReportVersion> received = this.versions.of(id);
		List<ReportVersion> annexes = this.versions.of(id, FileKind.ANNEX).reversed();
		ReportVersion version = received.stream()
			.filter((one) -> one.id().equals(versionId))
			.findFirst()
			.orElseThrow(() -> new NotFound("No version " + versionId));
		ReportWindow window = this.windows.of(dossier);
		ReportWindow.require(window.depositing(version.begunAt(), this.clock.instant()));
		Optional<Refusal> refusal = refusal(window, version, received.getFirst()).or(() -> refusal(annexes));
		if (refusal.isPresent()) {
			return Verdict.refused(List.of(refusal.get()));
		}
		record(actor, dossier, version, annexes, before.size() + 1);
		return Verdict.accepted();
	}

	private static Optional<Deposit> inForce(List<DepositRows.Row> rows) {
		return rows.stream()
			.map(DepositRows.Row::past)
			.filter(PastDeposit::inForce)
			.map(PastDeposit::deposit)
			.findFirst();
	}

	private static Optional<Refusal> refusal(ReportWindow window, ReportVersion version, ReportVersion latest) {
		if (!latest.equals(version)) {
			return Optional
				.of(Refusal.of(Rule.R5, "Une version plus récente a été envoyée\u00a0: vérifiez-la avant de déposer."));
		}
		if (version.scan().isInfected()) {
			return Optional.of(Refusal.of(Rule.R5,
					"L’antivirus a refusé ce fichier\u00a0: envoyez-en un autre avant de déposer."));
		}
		return window.requireConditions().refusal(version.format().ofReport(), version.size());
	}

	private static Optional<Refusal> refusal(List<ReportVersion> annexes) {
		return annexes.stream()
			.filter((annex) -> annex.scan().isInfected())
			.findFirst()
			.map((annex) -> Refusal.of(Rule.R5,
					"L’antivirus a refusé l’annexe «\u00a0%s\u00a0»\u00a0: retirez-la avant de déposer."
						.formatted(annex.fileName())));
	}

	private void record(Actor actor, Dossier dossier, ReportVersion version, List<ReportVersion> annexes, int number) {
		Instant now = this.clock.instant();
		String reference = dossier.reference() + "-D" + number;
		this.rows.insert(actor, dossier, number, reference, version.id(), this.declared.declared(dossier.id()), now);
		this.rows.insertAnnexes(dossier, reference, annexes);
		this.dossiers.freeze(dossier, Freeze.REPORT_DEPOSITED);
		JournalAct act = JournalAct.of("evidence.report-deposited", "Dépôt " + reference)
			.with("Fichier", version.fileName())
			.with("Version", version.number())
			.with("Taille", version.sizeInWords())
			.with("Empreinte SHA-256", version.sha256());
		for (ReportVersion annex : annexes) {
			act = act.with(annex.inWords(), annex.fileName() + ", " + annex.sha256());
		}
		this.journal.record(actor, dossier.centre(), dossier.id(), act);
		this.mails.receipt(dossier, reference, version, annexes, now);
	}

	/**
	 * Returns the deposit in force as incomplete: the candidate may change and deposit
	 * again, until the deadline. One that has passed, or is too near, is extended in the
	 * same act: nobody is sent back to work that cannot be handed in.
	 * @param reason motif, sent to the candidate
	 * @param to the new last minute, or {@code null} where the deadline stays
	 * @return that the reason is missing or the deadline not to be kept, or nothing
	 * @throws NotFound for others than the staff of its centre
	 * @throws fr.cqpm.shared.RuleViolation when none is in force, or something rests on
	 * it
	 */
	@Transactional
	public Verdict giveBack(Actor actor, DossierId id, @Nullable String reason, @Nullable Instant to) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		Instant now = this.clock.instant();
		dossier.require(Act.RETURN_REPORT, now);
		if (reason == null || reason.isBlank()) {
			return Verdict.refused(List.of(Refusal.at("returnReason", Rule.R5, "Indiquez le motif du retour.")));
		}
		Deadline deadline = this.windows.of(dossier).requireConditions().deadline();
		Optional<Refusal> refusal = returnRefusal(deadline, to, reason, now);
		if (refusal.isPresent()) {
			return Verdict.refused(List.of(refusal.get()));
		}
		DepositRows.Row last = this.rows.rows(id).getFirst();
		this.rows.insertReturn(actor, dossier, last.id(), reason, now);
		this.dossiers.lift(dossier, Freeze.REPORT_DEPOSITED);
		String reference = last.past().deposit().reference();
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("evidence.report-returned", "Dépôt " + reference).with("Motif", reason));
		if (to != null) {
			extend(actor, dossier, deadline, to, reason);
		}
		this.mails.returned(dossier, reference, reason, (to != null) ? deadline.extended(to) : deadline);
		return Verdict.accepted();
	}

	private static Optional<Refusal> returnRefusal(Deadline deadline, @Nullable Instant to, String reason,
			Instant now) {
		if (to != null) {
			return deadline.extensionRefusal(to, reason, now);
		}
		return now.isBefore(deadline.endsBefore()) ? Optional.empty() : Optional.of(Refusal.at("extendedTo", Rule.R5,
				"Le délai de dépôt est passé\u00a0: fixez le nouveau délai, pour que le candidat puisse déposer à nouveau."));
	}

	/**
	 * Extends the deadline; a later one replaces it. It answers a candidate who asked.
	 * @param to the new last minute, or {@code null} when none was given
	 * @param reason motif
	 * @return why not, or nothing
	 * @throws NotFound for others than the staff of its centre
	 * @throws fr.cqpm.shared.RuleViolation once deposited, or before a deadline is fixed
	 */
	@Transactional
	public Verdict extend(Actor actor, DossierId id, @Nullable Instant to, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		Instant now = this.clock.instant();
		dossier.require(Act.EXTEND_DEADLINE, now);
		Deadline deadline = this.windows.of(dossier).requireConditions().deadline();
		if (to == null) {
			return Verdict
				.refused(List.of(Refusal.at("extendedTo", Rule.R5, "Indiquez le nouveau délai\u00a0: date et heure.")));
		}
		Optional<Refusal> refusal = deadline.extensionRefusal(to, reason, now);
		if (refusal.isPresent() || reason == null) {
			return Verdict.of(refusal.stream().toList());
		}
		extend(actor, dossier, deadline, to, reason);
		this.mails.extended(dossier, deadline.extended(to));
		return Verdict.accepted();
	}

	private void extend(Actor actor, Dossier dossier, Deadline deadline, Instant to, String reason) {
		this.rows.insertExtension(actor, dossier, to, reason, this.clock.instant());
		this.requests.granted(actor, dossier, to, reason);
		this.dossiers.reportDueBefore(dossier, deadline.extended(to).endsBefore());
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("evidence.deadline-extended", "Délai de dépôt")
					.replacing("À déposer au plus tard", this.time.moment(deadline.lastMinute()))
					.with("À déposer au plus tard", this.time.moment(to))
					.with("Motif", reason));
	}

}
