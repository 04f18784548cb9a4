package fr.cqpm.jury;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ordre du jour d'une session: the dossiers that the centre puts before the jury. One
 * whose commission is not closed may stand there: it can only be deferred (R12).
 */
@Service
public class Agendas {

	private final SessionRows sessions;

	private final AgendaRows rows;

	private final DeclarationRows declarations;

	private final Dossiers dossiers;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	Agendas(SessionRows sessions, AgendaRows rows, DeclarationRows declarations, Dossiers dossiers, Journal journal,
			Clock clock, FrenchTime time) {
		this.sessions = sessions;
		this.rows = rows;
		this.declarations = declarations;
		this.dossiers = dossiers;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Adds dossiers of the session's centre: all of them, or none. One that stands there
	 * already stays.
	 * @param reference of one more, or {@code null}
	 */
	@Transactional
	public Verdict add(Actor actor, UUID id, Collection<DossierId> chosen, @Nullable String reference) {
		JurySession seen = this.sessions.get(id);
		actor.require(Role.CENTRE_STAFF, seen.centre());
		List<DossierId> asked = new ArrayList<>(chosen);
		if (reference != null && !reference.isBlank()) {
			Optional<DossierId> named = this.rows.byReference(seen.centre(), reference.strip());
			if (named.isEmpty()) {
				return refused("reference", "Aucun dossier de ce centre ne porte cette référence.");
			}
			asked.add(named.get());
		}
		if (asked.isEmpty()) {
			return refused("dossiers", "Choisissez un dossier, ou indiquez sa référence.");
		}
		List<Dossier> locked = lock(asked);
		JurySession session = open(id);
		List<Refusal> refusals = locked.stream().flatMap((dossier) -> refusal(session, dossier).stream()).toList();
		if (refusals.isEmpty()) {
			locked.forEach((dossier) -> add(actor, session, dossier));
		}
		return Verdict.of(refusals);
	}

	/** Several roots are always locked in the order of their ids. */
	private List<Dossier> lock(Collection<DossierId> asked) {
		return asked.stream()
			.distinct()
			.sorted(Comparator.comparing(DossierId::value))
			.map(this.dossiers::lock)
			.toList();
	}

	private JurySession open(UUID id) {
		JurySession session = this.sessions.lock(id);
		if (session.isClosed()) {
			throw new RuleViolation(Rule.R12, "La session est close\u00a0: son ordre du jour ne change plus.");
		}
		return session;
	}

	private Optional<Refusal> refusal(JurySession session, Dossier dossier) {
		if (!dossier.centre().equals(session.centre())) {
			throw new NotFound("Not a dossier of the session's centre");
		}
		if (session.members().stream().anyMatch((member) -> member.person().equals(dossier.candidate()))) {
			return Optional.of(Refusal.at("dossiers", Rule.R13,
					"Le dossier %s est celui d’un membre de ce jury\u00a0: une autre session en délibère."
						.formatted(dossier.reference())));
		}
		Optional<UUID> elsewhere = this.rows.openSession(dossier.id()).filter((open) -> !open.equals(session.id()));
		if (elsewhere.isPresent()) {
			String date = this.time.date(this.sessions.get(elsewhere.get()).at());
			return Optional
				.of(Refusal.at("dossiers", Rule.R12, "Le dossier %s est déjà à l’ordre du jour de la session du %s."
					.formatted(dossier.reference(), date)));
		}
		return dossier.refusal(Act.DECLARE, this.clock.instant())
			.map((refusal) -> Refusal.at("dossiers", refusal.rule(),
					dossier.reference() + "\u00a0: " + refusal.reason()));
	}

	private void add(Actor actor, JurySession session, Dossier dossier) {
		if (this.rows.of(session.id(), dossier.id()).isEmpty()) {
			this.rows.add(session, dossier, this.clock.instant());
			this.journal.record(actor, dossier.centre(), dossier.id(), act("jury.scheduled", session));
		}
	}

	/**
	 * Takes a dossier off, while nothing is declared of it there. Off already, nothing
	 * happens.
	 */
	@Transactional
	public void remove(Actor actor, UUID id, DossierId dossier) {
		Dossier locked = this.dossiers.lock(dossier);
		JurySession session = open(id);
		actor.require(Role.CENTRE_STAFF, session.centre());
		if (this.declarations.of(id).stream().anyMatch((declared) -> declared.dossier().equals(dossier))) {
			throw new RuleViolation(Rule.R12,
					"Le jury s’est prononcé sur ce dossier\u00a0: il reste à l’ordre du jour.");
		}
		if (this.rows.remove(session, dossier)) {
			this.journal.record(actor, locked.centre(), dossier, act("jury.unscheduled", session));
		}
	}

	private JournalAct act(String name, JurySession session) {
		return JournalAct.of(name, "Session du jury du " + this.time.date(session.at()))
			.with("Session", session.words(this.time));
	}

	private static Verdict refused(String field, String reason) {
		return Verdict.refused(List.of(Refusal.at(field, Rule.R12, reason)));
	}

}
