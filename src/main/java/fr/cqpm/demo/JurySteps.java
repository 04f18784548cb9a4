package fr.cqpm.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import fr.cqpm.jury.Agendas;
import fr.cqpm.jury.Declaration;
import fr.cqpm.jury.DeclarationRequest;
import fr.cqpm.jury.Declarations;
import fr.cqpm.jury.Deliberations;
import fr.cqpm.jury.JurySessions;
import fr.cqpm.jury.JurySide;
import fr.cqpm.jury.SessionClosings;
import fr.cqpm.jury.SessionPlan;
import fr.cqpm.jury.SessionPlan.Seat;
import fr.cqpm.jury.Votes;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sessions du jury in Lorraine: one has declared, one is to come. */
@Component
@Profile("demo")
class JurySteps {

	private static final String ROOM = "Salle du conseil (fictive), Metz";

	private static final int HELD_DAYS_AGO = 20;

	private static final int ASKED_AHEAD = 21;

	private final JurySessions sessions;

	private final Agendas agendas;

	private final Deliberations deliberations;

	private final Declarations declarations;

	private final SessionClosings closings;

	JurySteps(JurySessions sessions, Agendas agendas, Deliberations deliberations, Declarations declarations,
			SessionClosings closings) {
		this.sessions = sessions;
		this.agendas = agendas;
		this.deliberations = deliberations;
		this.declarations = declarations;
		this.closings = closings;
	}

	/** The session that has declared. */
	void hold(DemoCast cast, DemoCalendar calendar) {
		UUID session = id("held");
		Instant at = calendar.moment(calendar.daysAgo(HELD_DAYS_AGO), LocalTime.of(14, 0));
		calendar.goTo(calendar.moment(calendar.daysAgo(HELD_DAYS_AGO + ASKED_AHEAD), LocalTime.of(9, 0)));
		plan(cast, session, at, calendar, HELD_DAYS_AGO, DemoDossier.ANTOINE.id(), DemoDossier.ROSE.id());
		calendar.goTo(at.plusSeconds(600));
		Actor president = cast.actor(DemoPerson.CLAIRE);
		accept(this.deliberations.attend(president, session, new HashSet<>(people(cast)), 0));
		declare(president, session, DemoDossier.ANTOINE.id(), Declaration.ADMISSIBLE, null);
		calendar.goTo(at.plusSeconds(2400));
		declare(president, session, DemoDossier.ROSE.id(), Declaration.NOT_ADMISSIBLE, new Votes(3, 0, 1));
		accept(this.closings.close(president, session));
	}

	/** The session to come. */
	void plan(DemoCast cast, DemoCalendar calendar) {
		calendar.goTo(calendar.moment(calendar.daysAgo(1), LocalTime.of(9, 0)));
		Instant at = calendar.moment(calendar.daysAgo(-HELD_DAYS_AGO), LocalTime.of(14, 0));
		plan(cast, id("planned"), at, calendar, -HELD_DAYS_AGO, DemoDossier.CHLOE.id());
	}

	/** Whether the last of them is there. */
	boolean known(Actor staff) {
		try {
			this.sessions.get(staff, id("planned"));
			return true;
		}
		catch (NotFound notYet) {
			return false;
		}
	}

	private void plan(DemoCast cast, UUID session, Instant at, DemoCalendar calendar, int daysAgo,
			DossierId... dossiers) {
		Actor staff = cast.actor(DemoPerson.HELENE);
		LocalDate told = (daysAgo > 0) ? calendar.daysAgo(daysAgo + 10) : null;
		List<Seat> seats = List.of(new Seat(people(cast).get(0), JurySide.EMPLOYER, null, told),
				new Seat(people(cast).get(1), JurySide.EMPLOYER, null, told),
				new Seat(people(cast).get(2), JurySide.EMPLOYEE, "Syndicat fictif A", told),
				new Seat(people(cast).get(3), JurySide.EMPLOYEE, "Syndicat fictif B", told));
		accept(this.sessions.plan(staff, session, cast.centre(DemoCentre.LORRAINE),
				new SessionPlan(at, ROOM, calendar.daysAgo(daysAgo + ASKED_AHEAD), seats, people(cast).getFirst())));
		accept(this.agendas.add(staff, session, List.of(dossiers), null));
	}

	/** Two for the employers, two for the employees. */
	private static List<PersonId> people(DemoCast cast) {
		return List.of(DemoPerson.CLAIRE, DemoPerson.MARC, DemoPerson.NADIA, DemoPerson.PIERRE)
			.stream()
			.map((person) -> cast.actor(person).requirePerson())
			.toList();
	}

	private void declare(Actor president, UUID session, DossierId dossier, Declaration declaration,
			@Nullable Votes votes) {
		accept(this.declarations.declare(president, session, dossier, Ids.next(),
				new DeclarationRequest(declaration, null, votes)));
	}

	private static UUID id(String session) {
		return UUID.nameUUIDFromBytes(("demo:session:" + session).getBytes(StandardCharsets.UTF_8));
	}

	private static void accept(Verdict verdict) {
		if (!verdict.isAccepted()) {
			throw new IllegalStateException(verdict.refusals().toString());
		}
	}

}
