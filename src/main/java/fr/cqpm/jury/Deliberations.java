package fr.cqpm.jury;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.opinion.Opinions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Délibérations: sessions as the members of their jury see and attend them. */
@Service
public class Deliberations {

	private final SessionRows rows;

	private final AgendaRows agenda;

	private final DeclarationRows declarations;

	private final Standings standings;

	private final JuryConvocationRows convocations;

	private final JuryMails mails;

	private final Opinions opinions;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Deliberations(SessionRows rows, AgendaRows agenda, DeclarationRows declarations, Standings standings,
			JuryConvocationRows convocations, JuryMails mails, Opinions opinions, Journal journal, Clock clock,
			FrenchTime time) {
		this.rows = rows;
		this.agenda = agenda;
		this.declarations = declarations;
		this.standings = standings;
		this.convocations = convocations;
		this.mails = mails;
		this.opinions = opinions;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/** The sessions in which the actor sits, the latest first. */
	@Transactional(readOnly = true)
	public List<SessionLine> mine(Actor actor) {
		return this.rows.of(actor.requirePerson(), actor.centres(Role.JURY_MEMBER));
	}

	/**
	 * A session with every candidate's computed admissibility.
	 * @throws NotFound for others than its members
	 */
	@Transactional(readOnly = true)
	public Deliberation get(Actor actor, UUID id) {
		JurySession session = requireMember(actor, this.rows.get(id));
		return new Deliberation(session, session.chairedBy(actor.person()),
				this.standings.of(this.agenda.of(id), this.declarations.of(id)),
				JuryRules.warnings(session.composition(this.time.day(session.at()))),
				this.time.day(this.clock.instant()).isBefore(this.time.day(session.at())));
	}

	/**
	 * The session as calendars take it, for its members.
	 * @throws NotFound for others
	 */
	@Transactional(readOnly = true)
	public byte[] calendar(Actor actor, UUID id) {
		JurySession session = requireMember(actor, this.rows.get(id));
		int sequence = this.convocations.of(id)
			.stream()
			.filter((told) -> told.person().equals(actor.person()))
			.mapToInt(JuryConvocation::sequence)
			.findFirst()
			.orElse(0);
		return this.mails.file(session, sequence);
	}

	/**
	 * One candidate of a session, read-only.
	 * @throws NotFound for others than its members
	 */
	@Transactional(readOnly = true)
	public CandidateSheet candidate(Actor actor, UUID id, DossierId dossier) {
		JurySession session = requireMember(actor, this.rows.get(id));
		AgendaLine line = this.agenda.of(id, dossier)
			.orElseThrow(() -> new NotFound("Not on the agenda of session " + id));
		List<DeclaredResult> declared = this.declarations.of(id)
			.stream()
			.filter((result) -> result.dossier().equals(dossier))
			.toList();
		return new CandidateSheet(session, session.chairedBy(actor.person()),
				this.standings.of(List.of(line), declared).getFirst(), this.opinions.of(dossier));
	}

	/**
	 * Records who is present, as the president does before anything is declared. A
	 * correction replaces what was recorded.
	 * @param seen the revision that was seen, 0 for none
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	@Transactional
	public Verdict attend(Actor actor, UUID id, Set<PersonId> present, int seen) {
		JurySession session = requirePresident(actor, this.rows.lock(id));
		if (session.isClosed() || !this.declarations.of(id).isEmpty()) {
			throw new RuleViolation(Rule.R13, "Le jury s’est déjà prononcé\u00a0: l’émargement ne change plus.");
		}
		if (!session.members().stream().map(Juror::person).collect(Collectors.toSet()).containsAll(present)) {
			return refused("Une de ces personnes n’est pas membre du jury.");
		}
		if (!present.contains(actor.requirePerson())) {
			return refused("Le président préside la session\u00a0: cochez aussi votre nom.");
		}
		JurySession.Attendance before = session.attendance();
		if (before != null && before.present().equals(present)) {
			return Verdict.accepted();
		}
		if (((before != null) ? before.revision() : 0) != seen) {
			throw new OptimisticLockingFailureException("Attendance is no longer of revision " + seen);
		}
		this.rows.attend(session, present, actor.requirePerson(), this.clock.instant());
		this.journal.record(actor, session.centre(),
				JournalAct.of("jury.attended", "Émargement de la session du " + this.time.date(session.at()))
					.with("Session", session.words(this.time))
					.replacing("Présents", (before != null) ? names(session, before.present()) : null)
					.with("Présents", names(session, present)));
		return Verdict.accepted();
	}

	private static Verdict refused(String reason) {
		return Verdict.refused(List.of(Refusal.at("present", Rule.R13, reason)));
	}

	private static String names(JurySession session, Set<PersonId> present) {
		return session.members()
			.stream()
			.filter((member) -> present.contains(member.person()))
			.map(Juror::name)
			.collect(Collectors.joining(", "));
	}

	static JurySession requireMember(Actor actor, JurySession session) {
		actor.require(Role.JURY_MEMBER, session.centre());
		if (session.member(actor.person()).isEmpty()) {
			throw new NotFound("Not of the jury of session " + session.id());
		}
		return session;
	}

	static JurySession requirePresident(Actor actor, JurySession session) {
		requireMember(actor, session);
		if (!session.chairedBy(actor.person())) {
			throw new NotFound("Not the president of session " + session.id());
		}
		return session;
	}

}
