package fr.cqpm.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rectifications (R14, R16): a candidate's identity or contact was wrong, and the result
 * is declared. The staff corrects it with a reason; the journal keeps both values, the
 * minutes stay as they were signed, and what was corrected is shown beside.
 */
@Service
public class Rectifications {

	private final Dossiers dossiers;

	private final RegistrationRows registrations;

	private final RectificationRows rows;

	private final CandidateAccounts accounts;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Rectifications(Dossiers dossiers, RegistrationRows registrations, RectificationRows rows,
			CandidateAccounts accounts, Journal journal, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.rows = rows;
		this.accounts = accounts;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Rectifies who the candidate is and how they are reached; nothing happens when it
	 * says the same.
	 * @param version the one that was corrected, as {@link RegistrationView#version}
	 * @return what rules R1 and R14 refuse, or nothing
	 * @throws NotFound for others than the staff of the centre
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	@Transactional
	public Verdict rectify(Actor actor, DossierId id, Candidate candidate, @Nullable String reason, int version) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.RECTIFY_IDENTITY, this.clock.instant());
		RegistrationView view = this.registrations.view(dossier);
		if (view.version() != version) {
			throw new OptimisticLockingFailureException("The registration is no longer of version " + version);
		}
		NewRegistration stored = view.registration();
		NewRegistration corrected = stored.of(candidate);
		List<Refusal> refusals = new ArrayList<>(
				RegistrationRules.refusals(RegistrationFacts.of(corrected), this.time.day(this.clock.instant())));
		if (reason == null || reason.isBlank()) {
			refusals.add(Refusal.at("reason", Rule.R14, "Indiquez le motif de la rectification."));
		}
		List<RegistrationChange> changes = RegistrationChange.between(stored, corrected);
		if (reason == null || !refusals.isEmpty() || changes.isEmpty()) {
			return Verdict.of(refusals);
		}
		this.rows.insert(dossier, version + 1, changes, reason.strip(), actor, this.clock.instant());
		this.registrations.update(corrected, dossier.reference(), version);
		this.accounts.follow(dossier, candidate);
		this.journal.record(actor, dossier.centre(), id, act(dossier, changes).with("Motif", reason.strip()));
		return Verdict.accepted();
	}

	/**
	 * What was rectified, the oldest first. The caller has decided that this reader may.
	 */
	@Transactional(readOnly = true)
	public List<Rectification> of(Dossier dossier) {
		return dossier.declared() ? this.rows.of(dossier.id()) : List.of();
	}

	/** The candidate's name in what was issued before any rectification. */
	@Transactional(readOnly = true)
	public String issuedName(RegistrationView registration) {
		return Rectification.issuedName(registration.candidate(), of(registration.dossier()));
	}

	private static JournalAct act(Dossier dossier, List<RegistrationChange> changes) {
		JournalAct act = JournalAct.of("registration.rectified", "Inscription " + dossier.reference());
		for (RegistrationChange change : changes) {
			act = act.replacing(change.label(), change.before()).with(change.label(), change.after());
		}
		return act;
	}

}
