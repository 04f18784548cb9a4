package fr.cqpm.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.jury.Declarations;
import fr.cqpm.jury.DeclaredResult;
import fr.cqpm.panel.Appointment;
import fr.cqpm.panel.Appointments;
import fr.cqpm.plan.Plans;
import fr.cqpm.plan.TransmittedPlan;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mon dossier: the candidate's task list, derived from what is there. */
@Service
public class MyDossier {

	private static final String DONE = """
			select (select count(*) from situation s where s.dossier_id = :dossier) as situations,
			       (select count(*) from (
			          select e.capacity, e.criterion from evidence e where e.dossier_id = :dossier
			          union select p.capacity, p.criterion from passage_criterion p where p.dossier_id = :dossier) s) as proven,
			       (select count(*) from report_version v where v.dossier_id = :dossier and v.kind = 'REPORT') as versions,
			       (select count(*) from report_version v where v.dossier_id = :dossier and v.kind = 'SUPPORT') as supports,
			       (select count(*) from report_version v where v.dossier_id = :dossier and v.kind = 'ANNEX'
			          and not exists (select 1 from report_withdrawal w where w.version_id = v.id)) as annexes,
			       (select x.reason from report_return x where x.dossier_id = :dossier
			        order by x.returned_at desc limit 1) as returned""";

	private final Dossiers dossiers;

	private final MilestoneRows rows;

	private final Plans plans;

	private final Editions editions;

	private final ExamCentres centres;

	private final Declarations declarations;

	private final Appointments appointments;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final FrenchTime time;

	MyDossier(Dossiers dossiers, MilestoneRows rows, Plans plans, Editions editions, ExamCentres centres,
			Declarations declarations, Appointments appointments, JdbcClient jdbc, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.plans = plans;
		this.editions = editions;
		this.centres = centres;
		this.declarations = declarations;
		this.appointments = appointments;
		this.jdbc = jdbc;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * The newest dossier of who is signed in.
	 * @throws NotFound when they have none
	 */
	@Transactional(readOnly = true)
	public View of(Actor actor) {
		Dossier dossier = this.dossiers.own(actor);
		Edition edition = this.editions.byId(dossier.edition());
		Optional<TransmittedPlan> plan = this.plans.of(dossier.id());
		MilestoneRows.Tracked tracked = this.rows.of(dossier.id());
		Done done = this.jdbc.sql(DONE)
			.param("dossier", dossier.id().value())
			.query((row, number) -> new Done(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5),
					row.getString(6)))
			.single();
		Preparing preparing = new Preparing(plan.isPresent(),
				dossier.windows().allow(Act.PREPARE_REPORT, this.clock.instant()));
		return new View(dossier, tracked.candidate(), edition.title(), this.centres.get(dossier.centre()).name(),
				tracked.milestones(), plan.isPresent(), preparing.open(), done.returned(),
				tasks(tracked.milestones(), done, preparing, planned(edition, plan)),
				this.declarations.of(dossier.id()).filter(DeclaredResult::published).isPresent(),
				this.appointments.of(dossier.id()));
	}

	/** How many criteria the report is to show. */
	private static int planned(Edition edition, Optional<TransmittedPlan> plan) {
		return edition.capacities()
			.stream()
			.filter((capacity) -> plan
				.filter((found) -> found.plans(capacity.number(), AssessmentMethod.WORKPLACE_PROJECTS))
				.isPresent())
			.map(Capacity::criteria)
			.mapToInt(List::size)
			.sum();
	}

	private List<Task> tasks(Milestones milestones, Done done, Preparing preparing, int planned) {
		boolean deposited = milestones.deposited() != null;
		List<Task> tasks = new ArrayList<>();
		tasks.add(new Task("Téléverser mon rapport",
				(done.versions() == 0) ? "Aucun fichier pour l’instant"
						: count(done.versions(), "version enregistrée", "versions enregistrées"),
				"/mon-dossier/rapport", preparing.state(done.versions() > 0, deposited)));
		if ((preparing.open() && !deposited) || done.annexes() > 0) {
			tasks.add(new Task("Joindre mes annexes",
					(done.annexes() == 0) ? "Elles sont déposées avec le rapport"
							: count(done.annexes(), "annexe envoyée", "annexes envoyées"),
					"/mon-dossier/annexes", (done.annexes() == 0) ? State.OPTIONAL : preparing.state(true, deposited)));
		}
		tasks.add(new Task("Déclarer mes situations",
				(done.situations() == 0) ? "Projets, activités, événements"
						: count(done.situations(), "situation déclarée", "situations déclarées"),
				"/mon-dossier/situations", preparing.early().state(done.situations() > 0, deposited)));
		tasks.add(new Task("Indiquer mes preuves",
				(planned == 0) ? "Quand le dossier des modalités sera transmis"
						: count(done.proven(), "critère", "critères") + " sur " + planned,
				"/mon-dossier/preuves", preparing.state(done.proven() > 0, deposited)));
		tasks.add(new Task("Vérifier et déposer",
				deposited ? "Déposé le " + this.time.moment(milestones.deposited())
						: "Le dépôt donne lieu à un récépissé",
				deposited ? "/mon-dossier/depot" : "/mon-dossier/verifier", preparing.state(deposited, deposited)));
		if (deposited) {
			tasks.add(new Task("Joindre mon support de présentation",
					(done.supports() == 0) ? "Jusqu’à l’entretien" : "Envoyé\u00a0; remplaçable jusqu’à l’entretien",
					"/mon-dossier/support", support(milestones, done.supports() > 0)));
		}
		return List.copyOf(tasks);
	}

	private static State support(Milestones milestones, boolean sent) {
		boolean over = milestones.interviewed() != null || milestones.closed() != null || milestones.declared() != null;
		if (over) {
			return sent ? State.DONE : State.OVER;
		}
		return sent ? State.BEGUN : State.OPTIONAL;
	}

	/** In French, none and one are singular. */
	private static String count(int number, String one, String several) {
		return number + " " + ((number > 1) ? several : one);
	}

	/**
	 * What the page shows.
	 *
	 * @param planned whether the way of assessment is settled
	 * @param open whether the report may still be prepared
	 * @param returned why the centre returned the last deposit, or {@code null}
	 * @param result whether the jury's session is closed, so that the candidate may know
	 * its result
	 * @param appointments when the candidate meets the commission
	 */
	public record View(Dossier dossier, String candidate, String certificate, String centre, Milestones milestones,
			boolean planned, boolean open, @Nullable String returned, List<Task> tasks, boolean result,
			List<Appointment> appointments) {

		/** The last moment of the deadline, or {@code null}. */
		public @Nullable Instant deadline() {
			Instant due = this.milestones.dueBefore();
			return (due != null) ? due.minusSeconds(1) : null;
		}

		/** Whether a returned deposit is still to be made good. */
		public boolean again() {
			return this.returned != null && this.milestones.deposited() == null;
		}

	}

	/** Une tâche. */
	public record Task(String title, String hint, String href, State state) {

	}

	/** Where a task stands. */
	public enum State {

		TO_DO("current", "À faire"), BEGUN("ok", "Commencé"), OPTIONAL("none", "Facultatif"), DONE("ok", "Fait"),
		NOT_YET("none", "Pas encore ouvert"), OVER("void", "Fermé");

		private final String tone;

		private final String word;

		State(String tone, String word) {
			this.tone = tone;
			this.word = word;
		}

		public String tone() {
			return this.tone;
		}

		public String word() {
			return this.word;
		}

	}

	/**
	 * Whether the candidate may prepare the report.
	 *
	 * @param planned whether the way of assessment is settled
	 * @param allowed whether the dossier's windows allow it
	 */
	private record Preparing(boolean planned, boolean allowed) {

		/** What needs no plan to begin with. */
		Preparing early() {
			return new Preparing(true, this.allowed);
		}

		boolean open() {
			return this.planned && this.allowed;
		}

		State state(boolean done, boolean deposited) {
			if (deposited || (done && !this.allowed)) {
				return State.DONE;
			}
			if (!this.allowed) {
				return State.OVER;
			}
			if (!this.planned) {
				return State.NOT_YET;
			}
			return done ? State.BEGUN : State.TO_DO;
		}

	}

	private record Done(int situations, int proven, int versions, int supports, int annexes,
			@Nullable String returned) {

	}

}
