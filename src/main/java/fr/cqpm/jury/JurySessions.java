package fr.cqpm.jury;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.Warning;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions du jury de délibération (R13), as the exam centre's staff plans and composes
 * them.
 */
@Service
public class JurySessions {

	private static final int ELIGIBLE = 100;

	private final SessionRows rows;

	private final AgendaRows agenda;

	private final DeclarationRows declarations;

	private final People people;

	private final ExamCentres centres;

	private final JuryConvocations convocations;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	JurySessions(SessionRows rows, AgendaRows agenda, DeclarationRows declarations, People people, ExamCentres centres,
			JuryConvocations convocations, Journal journal, Clock clock, FrenchTime time) {
		this.rows = rows;
		this.agenda = agenda;
		this.declarations = declarations;
		this.people = people;
		this.centres = centres;
		this.convocations = convocations;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/** The sessions of the actor's centres, the latest first. */
	@Transactional(readOnly = true)
	public List<SessionLine> all(Actor actor) {
		return this.rows.of(actor.centres(Role.CENTRE_STAFF));
	}

	/** The centres for which the actor may plan a session, by name. */
	@Transactional(readOnly = true)
	public List<ExamCentreView> centres(Actor actor) {
		Collection<ExamCentreId> own = actor.centres(Role.CENTRE_STAFF);
		return this.centres.all().stream().filter((centre) -> own.contains(centre.id())).toList();
	}

	/**
	 * Those who may sit in a jury of that centre, by name.
	 * @throws NotFound for others than its staff
	 */
	@Transactional(readOnly = true)
	public List<PersonView> jurors(Actor actor, ExamCentreId centre) {
		actor.require(Role.CENTRE_STAFF, centre);
		return this.people.holding(Role.JURY_MEMBER, centre);
	}

	/**
	 * A session, for the staff of its centre.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public SessionSheet get(Actor actor, UUID id) {
		JurySession session = this.rows.get(id);
		actor.require(Role.CENTRE_STAFF, session.centre());
		return new SessionSheet(session, this.agenda.of(id), this.declarations.of(id),
				session.isClosed() ? List.of() : this.agenda.eligible(session.centre(), ELIGIBLE), warnings(session),
				this.people.holding(Role.JURY_MEMBER, session.centre()), this.convocations.of(id));
	}

	List<Warning> warnings(JurySession session) {
		return JuryRules.warnings(session.composition(this.time.day(session.at())));
	}

	/**
	 * Plans a session and convenes its members.
	 * @param id chosen by who asks: asking twice plans once
	 */
	@Transactional
	public Verdict plan(Actor actor, UUID id, ExamCentreId centre, SessionPlan plan) {
		actor.require(Role.CENTRE_STAFF, centre);
		List<Refusal> refusals = plan.refusals(jurorIds(centre), List.of());
		if (!refusals.isEmpty() || this.rows.exists(id)) {
			return Verdict.of(refusals);
		}
		this.rows.insert(id, centre, plan, this.clock.instant());
		JurySession session = this.rows.get(id);
		this.convocations.send(session);
		this.journal.record(actor, centre, act("jury.planned", session));
		return Verdict.accepted();
	}

	/**
	 * Changes date, place and composition, until attendance is recorded, and tells those
	 * concerned.
	 * @param seen the revision that was seen
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	@Transactional
	public Verdict revise(Actor actor, UUID id, int seen, SessionPlan plan) {
		JurySession before = this.rows.lock(id);
		actor.require(Role.CENTRE_STAFF, before.centre());
		if (before.attendance() != null) {
			throw new RuleViolation(Rule.R13, "La présence est émargée\u00a0: la session ne change plus.");
		}
		List<Refusal> refusals = plan.refusals(jurorIds(before.centre()), this.agenda.candidates(id));
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.update(before, plan, seen);
		JurySession session = this.rows.get(id);
		this.convocations.send(session);
		this.journal.record(actor, session.centre(),
				act("jury.revised", session).replacing("Date", this.time.moment(before.at()))
					.replacing("Lieu", before.place())
					.replacing("Membres", names(before)));
		return Verdict.accepted();
	}

	private List<PersonId> jurorIds(ExamCentreId centre) {
		return this.people.holding(Role.JURY_MEMBER, centre).stream().map(PersonView::id).toList();
	}

	private JournalAct act(String name, JurySession session) {
		return JournalAct.of(name, "Session du jury du " + this.time.date(session.at()))
			.with("Date", this.time.moment(session.at()))
			.with("Lieu", session.place())
			.with("Organisations sollicitées le",
					(session.unionsAskedOn() != null) ? this.time.date(session.unionsAskedOn()) : null)
			.with("Membres", names(session));
	}

	private static String names(JurySession session) {
		return session.members()
			.stream()
			.map((member) -> member.name() + " (" + member.sideLabel() + (member.chairs() ? ", préside)" : ")"))
			.collect(Collectors.joining(", "));
	}

}
