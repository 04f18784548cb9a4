package fr.cqpm.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demandes de prolongation du délai de dépôt (R5): the candidate asks, before the
 * deadline or after it; the centre grants by extending ({@link Deposits}), or refuses
 * with a reason. One at a time.
 */
@Service
public class ExtensionRequests {

	private static final int LONGEST = 2000;

	private final Dossiers dossiers;

	private final ReportWindows windows;

	private final ExtensionRequestRows rows;

	private final ExtensionMails mails;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	ExtensionRequests(Dossiers dossiers, ReportWindows windows, ExtensionRequestRows rows, ExtensionMails mails,
			Journal journal, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.windows = windows;
		this.rows = rows;
		this.mails = mails;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * What was asked and answered, for the candidate and for the staff of the centre.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public Asked of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		ReportWindow window = this.windows.of(dossier);
		Deadline deadline = (window.conditions() != null) ? window.conditions().deadline() : null;
		Instant now = this.clock.instant();
		Refusal closed = (deadline == null) ? Refusal.of(Rule.R5, "Le délai de dépôt n’est pas encore fixé.")
				: dossier.refusal(Act.EXTEND_DEADLINE, now).orElse(null);
		return new Asked(deadline, window.late(now), this.rows.of(id),
				(closed == null) ? this.rows.open(id).orElse(null) : null, closed);
	}

	/**
	 * Asks for more time. Asked twice with the same id, it is asked once.
	 * @param wished the last minute asked for, or {@code null} when none was given
	 * @param reason motif
	 * @return why not, or nothing
	 * @throws NotFound for anybody but the candidate
	 * @throws RuleViolation once deposited, or before a deadline is fixed
	 */
	@Transactional
	public Verdict ask(Actor actor, DossierId id, UUID request, @Nullable Instant wished, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireCandidate(actor);
		if (find(id, request).isPresent()) {
			return Verdict.accepted();
		}
		Instant now = this.clock.instant();
		dossier.require(Act.EXTEND_DEADLINE, now);
		Deadline deadline = this.windows.of(dossier).requireConditions().deadline();
		List<Refusal> refusals = refusals(id, deadline, wished, reason, now);
		if (!refusals.isEmpty() || wished == null || reason == null) {
			return Verdict.of(refusals);
		}
		this.rows.insert(actor, dossier, request, wished, reason, now);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("evidence.extension-asked", "Délai de dépôt")
					.with("Délai en cours", this.time.moment(deadline.lastMinute()))
					.with("Délai demandé", this.time.moment(wished))
					.with("Motif", reason));
		this.mails.asked(dossier, new ExtensionRequest(request, wished, reason, now, null));
		return Verdict.accepted();
	}

	private List<Refusal> refusals(DossierId id, Deadline deadline, @Nullable Instant wished, @Nullable String reason,
			Instant now) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.rows.open(id).isPresent()) {
			refusals.add(Refusal.of(Rule.R5, "Une demande attend déjà la réponse de votre centre d’examen."));
		}
		if (wished == null) {
			refusals.add(Refusal.at("wishedTo", Rule.R5, "Indiquez jusqu’à quel jour et quelle heure."));
		}
		else if (!wished.isAfter(deadline.lastMinute()) || !wished.isAfter(now)) {
			refusals
				.add(Refusal.at("wishedTo", Rule.R5, "Demandez une date à venir, après le délai en cours\u00a0: le %s."
					.formatted(this.time.moment(deadline.lastMinute()))));
		}
		if (reason == null || reason.isBlank()) {
			refusals.add(Refusal.at("reason", Rule.R5, "Indiquez le motif de votre demande."));
		}
		else if (reason.length() > LONGEST) {
			refusals.add(Refusal.at("reason", Rule.R5, "Ce motif est trop long\u00a0: 2 000 caractères au plus."));
		}
		return refusals;
	}

	/**
	 * Refuses it. Asked twice, it happens once.
	 * @param reason motif, sent to the candidate
	 * @return that the reason is missing, or nothing
	 * @throws NotFound for others than the staff of its centre, or when there is none
	 * @throws RuleViolation once it is granted, or the report deposited
	 */
	@Transactional
	public Verdict refuse(Actor actor, DossierId id, UUID request, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		ExtensionRequest asked = find(id, request).orElseThrow(() -> new NotFound("No request " + request));
		if (asked.answer() != null) {
			if (asked.answer().grantedTo() != null) {
				throw new RuleViolation(Rule.R5, "Cette prolongation est déjà accordée.");
			}
			return Verdict.accepted();
		}
		Instant now = this.clock.instant();
		dossier.require(Act.EXTEND_DEADLINE, now);
		if (reason == null || reason.isBlank()) {
			return Verdict.refused(List
				.of(Refusal.at("refusalReason", Rule.R5, "Indiquez le motif du refus\u00a0: le candidat le reçoit.")));
		}
		this.rows.answer(actor, dossier, request, null, reason, now);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("evidence.extension-refused", "Délai de dépôt")
					.with("Délai demandé", this.time.moment(asked.wishedTo()))
					.with("Motif", reason));
		ReportWindow window = this.windows.of(dossier);
		this.mails.refused(dossier, reason, window.requireConditions().deadline(), window.late(now));
		return Verdict.accepted();
	}

	/**
	 * The deadline is extended under the dossier's lock: that answers who asked for it.
	 */
	void granted(Actor actor, Dossier dossier, Instant to, String reason) {
		this.rows.open(dossier.id())
			.ifPresent((open) -> this.rows.answer(actor, dossier, open.id(), to, reason, this.clock.instant()));
	}

	private Optional<ExtensionRequest> find(DossierId id, UUID request) {
		return this.rows.of(id).stream().filter((one) -> one.id().equals(request)).findFirst();
	}

	/**
	 * What was asked and answered.
	 *
	 * @param deadline the one in force, or {@code null} while none is fixed
	 * @param late whether it has passed
	 * @param all the newest first
	 * @param open the one the centre owes an answer to, or {@code null}
	 * @param closed why nothing can be asked, or {@code null} when something can
	 */
	public record Asked(@Nullable Deadline deadline, boolean late, List<ExtensionRequest> all,
			@Nullable ExtensionRequest open, @Nullable Refusal closed) {

		public Asked {
			all = List.copyOf(all);
		}

	}

}
