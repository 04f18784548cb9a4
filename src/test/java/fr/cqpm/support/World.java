package fr.cqpm.support;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.account.NewPerson;
import fr.cqpm.account.People;
import fr.cqpm.certification.EditionId;
import fr.cqpm.plan.Agreement;
import fr.cqpm.plan.PlanProposal;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.BirthPlace;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.NewRegistration.Trainer;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.Pathway;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.registration.Sex;
import fr.cqpm.registration.Siret;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Actor.Grant;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.CentreScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fictitious centres, people and dossiers for a test, reached through the services only.
 * Every call makes new ones, so tests that share a database do not meet.
 */
@Component
public class World {

	/** A database may hold what earlier runs left: each run counts from elsewhere. */
	private static final AtomicInteger COUNT = new AtomicInteger(new SecureRandom().nextInt(10_000_000, 50_000_000));

	private static final Siret COMPANY_SIRET = Siret.parse("732 829 320 00074").value().orElseThrow();

	private final ExamCentres centres;

	private final People people;

	private final Registrations registrations;

	private final Plans plans;

	private final ReportWorld report;

	private final JdbcClient jdbc;

	World(ExamCentres centres, People people, Registrations registrations, Plans plans, ReportWorld report,
			JdbcClient jdbc) {
		this.centres = centres;
		this.people = people;
		this.registrations = registrations;
		this.plans = plans;
		this.report = report;
		this.jdbc = jdbc;
	}

	/** A new exam centre. */
	public ExamCentreId centre() {
		int number = COUNT.incrementAndGet();
		UUID resource = this.centres.addResourceCentre("Centre de ressource fictif " + number);
		return this.centres.add("T" + Integer.toString(number, 36).toUpperCase(Locale.ROOT), "Centre fictif " + number,
				resource);
	}

	/** A new person with these roles in that centre. */
	public Actor person(ExamCentreId centre, Role... roles) {
		int number = COUNT.incrementAndGet();
		PersonId id = this.people.findOrCreate(new NewPerson("personne" + number + "@exemple.test", "Prénom" + number,
				"Fictif" + number, "Employeur fictif " + number, null));
		for (Role role : roles) {
			this.people.grant(id, role, role.inCentre() ? centre : null);
		}
		return actor(id, centre, roles);
	}

	/** Staff of that centre. */
	public Actor staff(ExamCentreId centre) {
		return person(centre, Role.CENTRE_STAFF);
	}

	/** A dossier just registered in that centre, with a company and a tutor. */
	public DossierId registered(Actor staff, ExamCentreId centre) {
		NewRegistration registration = registration(centre);
		within(staff, () -> this.registrations.register(staff, registration));
		return registration.id();
	}

	/** A dossier whose plan is drawn up, ready to be transmitted. */
	public DossierId planned(Actor staff, ExamCentreId centre) {
		DossierId id = registered(staff, centre);
		within(staff, () -> this.plans.save(staff, id, proposal(staff, id), 0));
		return id;
	}

	/** A dossier whose plan is transmitted: a month to deposit the report. */
	public DossierId transmitted(Actor staff, ExamCentreId centre) {
		DossierId id = registered(staff, centre);
		transmit(staff, id, proposal(staff, id));
		return id;
	}

	/** A dossier whose report is deposited, with evidence of every planned criterion. */
	public DossierId deposited(Actor staff, ExamCentreId centre) {
		DossierId id = transmitted(staff, centre);
		this.report.depositWhole(candidate(staff, id), id);
		return id;
	}

	/** Transmits that plan. */
	public void transmit(Actor staff, DossierId id, PlanProposal proposal) {
		Verdict verdict = within(staff, () -> this.plans.transmit(staff, id, Ids.next(), proposal));
		if (!verdict.isAccepted()) {
			throw new IllegalArgumentException(verdict.toString());
		}
	}

	/** The plan the application proposes for that dossier, agreed and with a deadline. */
	public PlanProposal proposal(Actor staff, DossierId id) {
		PlanProposal proposed = within(staff, () -> this.plans.draft(staff, id).proposal());
		Agreement agreement = new Agreement(proposed.agreement().with(), proposed.agreement().name(),
				proposed.agreement().function(), LocalDate.of(2026, 1, 20));
		Instant due = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
		return new PlanProposal(proposed.capacities(), agreement, due, proposed.formats(), proposed.maximumBytes());
	}

	/** What a registration in that centre would say. */
	public NewRegistration registration(ExamCentreId centre) {
		int number = COUNT.incrementAndGet();
		Candidate candidate = new Candidate("Fictive" + number, null, "Camille", Sex.F, LocalDate.of(1990, 5, 17),
				new BirthPlace.Commune("57463", "Metz"), "candidat" + number + "@exemple.test", "+33 3 00 00 00 00");
		return new NewRegistration(DossierId.next(), centre, edition(), candidate, Pathway.TRAINING,
				LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 19), new Company("Mécanique fictive", COMPANY_SIRET),
				new Tutor("Dominique Tutrice", "Responsable de production", "tuteur" + number + "@exemple.test", null),
				"Organisme de formation fictif", List.of(new Trainer("Claude Formateur", null)), null);
	}

	private EditionId edition() {
		return new EditionId(this.jdbc.sql("select id from edition limit 1").query(UUID.class).single());
	}

	/** The candidate of that dossier, as who acts. */
	public Actor candidate(Actor staff, DossierId dossier) {
		RegistrationView view = staff.scope().call(() -> this.registrations.get(staff, dossier));
		return actor(view.dossier().candidate(), view.dossier().centre(), Role.CANDIDATE);
	}

	/** Does this as that actor would: within what they may see. */
	public static void within(Actor actor, Runnable work) {
		actor.scope().run(work);
	}

	/** Does this as that actor would: within what they may see. */
	public static <T, X extends Throwable> T within(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
		return actor.scope().call(work);
	}

	/** Does this within one centre. */
	public static <T, X extends Throwable> T within(ExamCentreId centre, ScopedValue.CallableOp<? extends T, X> work)
			throws X {
		return CentreScope.of(centre).call(work);
	}

	private Actor actor(PersonId id, @Nullable ExamCentreId centre, Role... roles) {
		Set<Grant> grants = new HashSet<>();
		for (Role role : roles) {
			grants.add(new Grant(role, role.inCentre() ? centre : null));
		}
		return Actor.person(id, this.people.get(id).displayName(), grants);
	}

}
