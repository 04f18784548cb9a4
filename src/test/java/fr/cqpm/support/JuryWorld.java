package fr.cqpm.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Edition;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.jury.Agendas;
import fr.cqpm.jury.DeclarationRequest;
import fr.cqpm.jury.Declaration;
import fr.cqpm.jury.Declarations;
import fr.cqpm.jury.Deliberations;
import fr.cqpm.jury.JurySessions;
import fr.cqpm.jury.JurySide;
import fr.cqpm.jury.SessionClosings;
import fr.cqpm.jury.SessionPlan;
import fr.cqpm.jury.SessionPlan.Seat;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static fr.cqpm.support.World.within;

/** Fictitious juries, reached through the services only. */
@Component
public class JuryWorld {

	private final World world;

	private final JurySessions sessions;

	private final Agendas agendas;

	private final Deliberations deliberations;

	private final Declarations declarations;

	private final SessionClosings closings;

	private final PanelWorld panels;

	private final CommissionWorld commissions;

	JuryWorld(World world, JurySessions sessions, Agendas agendas, Deliberations deliberations,
			Declarations declarations, SessionClosings closings, PanelWorld panels, CommissionWorld commissions) {
		this.world = world;
		this.sessions = sessions;
		this.agendas = agendas;
		this.deliberations = deliberations;
		this.declarations = declarations;
		this.closings = closings;
		this.panels = panels;
		this.commissions = commissions;
	}

	/** A joint jury: an employer member who presides, and an employee member. */
	public List<Actor> jurors(ExamCentreId centre) {
		return List.of(this.world.person(centre, Role.JURY_MEMBER), this.world.person(centre, Role.JURY_MEMBER));
	}

	/** A session in three weeks; the first of its members presides. */
	public UUID session(Actor staff, ExamCentreId centre, List<Actor> jurors) {
		UUID id = Ids.next();
		Verdicts.accept(within(staff, () -> this.sessions.plan(staff, id, centre, plan(jurors))));
		return id;
	}

	/** What such a session would say. */
	public static SessionPlan plan(List<Actor> jurors) {
		Instant at = Instant.now().plus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
		LocalDate told = LocalDate.now();
		return new SessionPlan(at, "Salle fictive", told,
				jurors.stream()
					.map(Actor::requirePerson)
					.map((person) -> person.equals(jurors.getFirst().requirePerson())
							? new Seat(person, JurySide.EMPLOYER, null, told)
							: new Seat(person, JurySide.EMPLOYEE, "Syndicat fictif", told))
					.toList(),
				jurors.getFirst().requirePerson());
	}

	public void schedule(Actor staff, UUID session, DossierId... dossiers) {
		Verdicts.accept(within(staff, () -> this.agendas.add(staff, session, List.of(dossiers), null)));
	}

	/** All members are present. */
	public void attend(UUID session, List<Actor> jurors) {
		Set<PersonId> present = jurors.stream().map(Actor::requirePerson).collect(Collectors.toSet());
		Actor president = jurors.getFirst();
		Verdicts.accept(within(president, () -> this.deliberations.attend(president, session, present, 0)));
	}

	/** A session with these on its agenda, whose members are all present. */
	public UUID open(Actor staff, ExamCentreId centre, List<Actor> jurors, DossierId... dossiers) {
		UUID session = session(staff, centre, jurors);
		schedule(staff, session, dossiers);
		attend(session, jurors);
		return session;
	}

	public Verdict declare(Actor president, UUID session, DossierId dossier, Declaration declaration,
			@Nullable String reason) {
		return within(president, () -> this.declarations.declare(president, session, dossier, Ids.next(),
				new DeclarationRequest(declaration, reason, null)));
	}

	public void close(Actor president, UUID session) {
		Verdicts.accept(within(president, () -> this.closings.close(president, session)));
	}

	/** A dossier about which no commission has decided anything. */
	public DossierId undecided(Actor staff, ExamCentreId centre) {
		return this.world.registered(staff, centre);
	}

	/** A dossier whose commission has acquired every capacity but these, and closed. */
	public DossierId decided(Actor staff, ExamCentreId centre, Integer... notAcquired) {
		return decided(staff, centre, true, Map.of(), notAcquired);
	}

	/**
	 * A dossier whose commission has acquired every capacity but these.
	 * @param before what it decided first of some capacities
	 */
	public DossierId decided(Actor staff, ExamCentreId centre, boolean closed, Map<Integer, CapacityOutcome> before,
			Integer... notAcquired) {
		List<Actor> members = this.panels.assessors(centre, 2);
		Actor president = members.getFirst();
		DossierId id = this.commissions.ready(staff, centre, members, Map.of());
		this.commissions.decideCriteria(president, id, Map.of());
		Edition edition = this.commissions.file(president, id).edition();
		for (Capacity capacity : edition.capacities()) {
			CapacityOutcome first = before.get(capacity.number().value());
			if (first != null) {
				decide(president, id, capacity, first);
			}
			decide(president, id, capacity, List.of(notAcquired).contains(capacity.number().value())
					? CapacityOutcome.NOT_ACQUIRED : CapacityOutcome.ACQUIRED);
		}
		if (closed) {
			Verdicts.accept(this.commissions.close(president, id));
		}
		return id;
	}

	private void decide(Actor president, DossierId id, Capacity capacity, CapacityOutcome outcome) {
		Verdicts.accept(this.commissions.decide(president, id, capacity, outcome,
				"Motif fictif de la capacité " + capacity.number()));
	}

}
