package fr.cqpm.jury;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.registration.Rectifications;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Déclarations du jury (R12, § III): the president pronounces what the computed
 * admissibility allows, and nothing else.
 */
@Service
public class Declarations {

	private final SessionRows sessions;

	private final AgendaRows agenda;

	private final DeclarationRows rows;

	private final Standings standings;

	private final Dossiers dossiers;

	private final Rectifications rectifications;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Declarations(SessionRows sessions, AgendaRows agenda, DeclarationRows rows, Standings standings, Dossiers dossiers,
			Rectifications rectifications, Journal journal, Clock clock, FrenchTime time) {
		this.sessions = sessions;
		this.agenda = agenda;
		this.rows = rows;
		this.standings = standings;
		this.dossiers = dossiers;
		this.rectifications = rectifications;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * The declaration that stands; empty while there is none. The caller has decided that
	 * its reader may.
	 */
	@Transactional(readOnly = true)
	public Optional<DeclaredResult> of(DossierId dossier) {
		return this.rows.latest(dossier);
	}

	/** The same for many dossiers, in one statement. */
	@Transactional(readOnly = true)
	public List<DeclaredResult> of(Collection<DossierId> dossiers) {
		return this.rows.latest(dossiers);
	}

	/** What is published of the candidate's dossiers, the newest dossier first. */
	@Transactional(readOnly = true)
	public List<CandidateResult> published(Actor candidate) {
		List<Dossier> own = this.dossiers.ofCandidate(candidate.requirePerson());
		List<DeclaredResult> results = this.rows.latest(own.stream().map(Dossier::id).toList());
		List<CandidateResult> published = new ArrayList<>();
		for (Dossier dossier : own) {
			results.stream()
				.filter((result) -> result.published() && result.dossier().equals(dossier.id()))
				.forEach((result) -> published
					.add(new CandidateResult(dossier.reference(), result, this.rectifications.of(dossier))));
		}
		return published;
	}

	/** Why the jury cannot declare so, before the president confirms it. */
	@Transactional(readOnly = true)
	public Verdict check(Actor actor, UUID session, DossierId dossier, DeclarationRequest request) {
		Dossier root = this.dossiers.get(dossier);
		JurySession held = Deliberations.requirePresident(actor, this.sessions.get(session));
		return Verdict.of(refusals(held, standing(held, root), request));
	}

	/**
	 * Declares. Nothing is changed when it is refused.
	 * @param id of the declaration, chosen by who asks: asking twice declares once
	 * @throws RuleViolation when a result is declared, the jury has pronounced on this
	 * dossier in this session, attendance is not recorded or the session is closed
	 */
	@Transactional
	public Verdict declare(Actor actor, UUID session, DossierId dossier, UUID id, DeclarationRequest request) {
		Dossier locked = this.dossiers.lock(dossier);
		JurySession held = Deliberations.requirePresident(actor, this.sessions.lock(session));
		if (this.rows.byId(id).filter((known) -> known.dossier().equals(dossier)).isPresent()) {
			return Verdict.accepted();
		}
		Standing standing = standing(held, locked);
		List<Refusal> refusals = refusals(held, standing, request);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.insert(id, held, locked, standing, request, actor, SessionRows.utc(this.clock.instant()));
		if (request.requireDeclaration().isResult()) {
			this.dossiers.freeze(locked, Freeze.RESULT_DECLARED);
		}
		this.journal.record(actor, locked.centre(), dossier, act(held, standing, request));
		return Verdict.accepted();
	}

	private Standing standing(JurySession held, Dossier dossier) {
		AgendaLine line = this.agenda.of(held.id(), dossier.id())
			.orElseThrow(() -> new NotFound("Not on the agenda of session " + held.id()));
		dossier.require(Act.DECLARE, this.clock.instant());
		requireOpen(held);
		if (this.rows.of(held.id()).stream().anyMatch((known) -> known.dossier().equals(dossier.id()))) {
			throw new RuleViolation(Rule.R12, "Le jury s’est déjà prononcé sur ce dossier dans cette session.");
		}
		return this.standings.of(List.of(line), List.of()).getFirst();
	}

	private static void requireOpen(JurySession held) {
		if (held.isClosed()) {
			throw new RuleViolation(Rule.R12, "La session est close\u00a0: le jury ne peut plus s’y prononcer.");
		}
		if (held.attendance() == null) {
			throw new RuleViolation(Rule.R13, "La présence n’est pas émargée\u00a0: enregistrez-la d’abord.");
		}
	}

	private static List<Refusal> refusals(JurySession held, Standing standing, DeclarationRequest request) {
		JurySession.Attendance attendance = held.attendance();
		return request.refusals(standing.admissibility(), (attendance != null) ? attendance.present().size() : 0);
	}

	private JournalAct act(JurySession held, Standing standing, DeclarationRequest request) {
		Votes votes = request.votes();
		return JournalAct.of("jury.declared", "Déclaration du jury")
			.with("Session", held.words(this.time))
			.with("Déclaration", request.requireDeclaration().label())
			.with("Admissibilité calculée", standing.admissibility().sentence())
			.with("Motif", request.reason())
			.with("Votes", (votes != null) ? votes.sentence() : null);
	}

}
