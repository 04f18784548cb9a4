package fr.cqpm.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.journal.Journal;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inscriptions (R1): what opens a dossier and comes before everything else in it. */
@Service
public class Registrations {

	private final Dossiers dossiers;

	private final RegistrationRows rows;

	private final CandidateAccounts accounts;

	private final ExamCentres centres;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Registrations(Dossiers dossiers, RegistrationRows rows, CandidateAccounts accounts, ExamCentres centres,
			Journal journal, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.accounts = accounts;
		this.centres = centres;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Registers a candidate and opens their dossier. Asked twice with the same id, it
	 * happens once.
	 * @return what rule R1 refuses, or nothing
	 */
	@Transactional
	public Verdict register(Actor actor, NewRegistration registration) {
		actor.require(Role.CENTRE_STAFF, registration.centre());
		LocalDate today = this.time.day(this.clock.instant());
		List<Refusal> refusals = RegistrationRules.refusals(RegistrationFacts.of(registration), today);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		if (this.rows.exists(registration.id())) {
			return Verdict.accepted();
		}
		DossierReference reference = reference(registration);
		PersonId candidate = this.accounts.open(registration);
		this.dossiers.open(registration.id(), registration.centre(), reference, registration.edition(), candidate);
		this.rows.insert(registration, reference.toString());
		this.accounts.invite(candidate);
		JournalAct act = JournalAct.of("registration.registered", "Inscription " + reference);
		for (Map.Entry<String, @Nullable String> value : RegistrationChange.values(registration).entrySet()) {
			act = act.with(value.getKey(), value.getValue());
		}
		this.journal.record(actor, registration.centre(), registration.id(), act);
		return Verdict.accepted();
	}

	/** What is unusual about a registration before it is made, for who makes it. */
	@Transactional(readOnly = true)
	public RegistrationDoubts doubts(Actor actor, NewRegistration registration) {
		actor.require(Role.CENTRE_STAFF, registration.centre());
		return new RegistrationDoubts(RegistrationRules.warnings(RegistrationFacts.of(registration)),
				this.rows.duplicates(registration));
	}

	/** What a correction makes unusual that was not before, for who makes it. */
	@Transactional(readOnly = true)
	public RegistrationDoubts doubtsOfCorrection(Actor actor, NewRegistration corrected) {
		NewRegistration registered = get(actor, corrected.id()).registration();
		return doubts(actor, corrected).beyond(doubts(actor, registered));
	}

	/**
	 * Corrects a registration; nothing changes when it says the same. The candidate's
	 * account follows.
	 * @param version the one that was corrected, as {@link RegistrationView#version}
	 * @return what rule R1 refuses, or nothing
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	@Transactional
	public Verdict correct(Actor actor, NewRegistration corrected, int version) {
		Dossier dossier = this.dossiers.lock(corrected.id());
		dossier.requireStaff(actor);
		dossier.require(Act.CORRECT_REGISTRATION, this.clock.instant());
		List<Refusal> refusals = RegistrationRules.refusals(RegistrationFacts.of(corrected),
				this.time.day(this.clock.instant()));
		List<RegistrationChange> changes = RegistrationChange.between(this.rows.view(dossier).registration(),
				corrected);
		if (!refusals.isEmpty() || changes.isEmpty()) {
			return Verdict.of(refusals);
		}
		this.rows.update(corrected, dossier.reference(), version);
		this.accounts.follow(dossier, corrected.candidate());
		JournalAct act = JournalAct.of("registration.corrected", "Inscription " + dossier.reference());
		for (RegistrationChange change : changes) {
			act = act.replacing(change.label(), change.before()).with(change.label(), change.after());
		}
		this.journal.record(actor, dossier.centre(), dossier.id(), act);
		return Verdict.accepted();
	}

	/**
	 * The registration of that dossier, for the staff of its centre and for its
	 * candidate.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public RegistrationView get(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		return this.rows.view(dossier);
	}

	/** The same for another module, which has decided itself that its reader may. */
	@Transactional(readOnly = true)
	public RegistrationView of(Dossier dossier) {
		return this.rows.view(dossier);
	}

	/** The next one of the centre and year; concurrent registrations wait for it. */
	private DossierReference reference(NewRegistration registration) {
		int year = registration.registeredOn().getYear();
		String code = this.centres.get(registration.centre()).code();
		return new DossierReference(code, year, this.dossiers.nextNumber(registration.centre(), year));
	}

}
