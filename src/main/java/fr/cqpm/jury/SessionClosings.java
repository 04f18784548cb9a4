package fr.cqpm.jury;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Sha256;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clôture d'une session: the president ends it, the minutes are frozen, and every
 * candidate is told that a result is there (R14).
 */
@Service
public class SessionClosings {

	private final SessionRows sessions;

	private final AgendaRows agenda;

	private final DeclarationRows declarations;

	private final MinutesWriting writing;

	private final ResultNotices notices;

	private final Dossiers dossiers;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final FrenchTime time;

	SessionClosings(SessionRows sessions, AgendaRows agenda, DeclarationRows declarations, MinutesWriting writing,
			ResultNotices notices, Dossiers dossiers, Journal journal, JdbcClient jdbc, Clock clock, FrenchTime time) {
		this.sessions = sessions;
		this.agenda = agenda;
		this.declarations = declarations;
		this.writing = writing;
		this.notices = notices;
		this.dossiers = dossiers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Closes the session. Closed already, nothing happens.
	 * @return what is still missing, or nothing
	 */
	@Transactional
	public Verdict close(Actor actor, UUID id) {
		List<Dossier> locked = this.agenda.of(id)
			.stream()
			.map(AgendaLine::dossier)
			.sorted(Comparator.comparing((dossier) -> dossier.value()))
			.map(this.dossiers::lock)
			.toList();
		JurySession session = Deliberations.requirePresident(actor, this.sessions.lock(id));
		if (session.isClosed()) {
			return Verdict.accepted();
		}
		List<AgendaLine> lines = this.agenda.of(id);
		if (lines.size() != locked.size()) {
			throw new OptimisticLockingFailureException("The agenda has changed");
		}
		List<DeclaredResult> declared = this.declarations.of(id);
		List<Refusal> refusals = refusals(session, lines, declared);
		if (refusals.isEmpty()) {
			close(actor, session, lines, declared, locked);
		}
		return Verdict.of(refusals);
	}

	/** What is missing to close. */
	static List<Refusal> refusals(JurySession session, List<AgendaLine> lines, List<DeclaredResult> declared) {
		if (session.attendance() == null) {
			return List.of(Refusal.of(Rule.R13, "La présence n’est pas émargée."));
		}
		if (lines.isEmpty()) {
			return List.of(Refusal.of(Rule.R12, "Aucun dossier n’est à l’ordre du jour."));
		}
		return lines.stream()
			.filter((line) -> declared.stream().noneMatch((result) -> result.dossier().equals(line.dossier())))
			.map((line) -> Refusal.of(Rule.R12,
					"Le jury ne s’est pas prononcé sur le dossier %s, %s.".formatted(line.reference(),
							line.candidate())))
			.toList();
	}

	private void close(Actor actor, JurySession session, List<AgendaLine> lines, List<DeclaredResult> declared,
			List<Dossier> locked) {
		Instant now = this.clock.instant();
		String content = this.writing.content(session, lines, declared, actor.name(), now).canonical();
		String sha256 = Sha256.hex(content);
		this.jdbc.sql("""
				insert into jury_closing (session_id, exam_centre_id, content, sha256, closed_by, closed_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(session.id(), session.centre().value(), content, sha256, actor.requirePerson().value(),
					SessionRows.utc(now))
			.update();
		this.agenda.close(session, now);
		JournalAct act = JournalAct.of("jury.closed", "Session du jury du " + this.time.date(session.at()))
			.with("Session", session.words(this.time))
			.with("Empreinte SHA-256", sha256);
		locked.forEach((dossier) -> this.journal.record(actor, dossier.centre(), dossier.id(), act));
		this.journal.record(actor, session.centre(), act);
		this.notices.send(session);
	}

	/**
	 * The frozen minutes, for the members of the jury and the staff of its centre.
	 * @throws NotFound for anybody else, and while the session is open
	 */
	@Transactional(readOnly = true)
	public Minutes minutes(Actor actor, UUID id) {
		JurySession session = this.sessions.get(id);
		if (!actor.has(Role.CENTRE_STAFF, session.centre())) {
			Deliberations.requireMember(actor, session);
		}
		return this.jdbc.sql("select content, sha256 from jury_closing where session_id = ?")
			.param(id)
			.query((row, number) -> new Minutes(MinutesContent.read(row.getString(1)), row.getString(2)))
			.optional()
			.orElseThrow(() -> new NotFound("Session " + id + " is open"));
	}

	/** Procès-verbal figé. */
	public record Minutes(MinutesContent content, String sha256) {

	}

}
