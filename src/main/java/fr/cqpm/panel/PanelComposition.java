package fr.cqpm.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.panel.PanelRows.Planning;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Composition des commissions, by the staff of the exam centre: who sits, who presides,
 * when the commission meets. Independence (R11) is checked before anything is saved.
 */
@Service
public class PanelComposition {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final People people;

	private final Panels panels;

	private final PanelRows rows;

	private final Optional<Assignments> assignments;

	private final Convocations convocations;

	private final Journal journal;

	private final Clock clock;

	private final int minimumMembers;

	private final CqpmProperties.Commission usual;

	PanelComposition(Dossiers dossiers, Registrations registrations, People people, Panels panels, PanelRows rows,
			Optional<Assignments> assignments, Convocations convocations, Journal journal, Clock clock,
			CqpmProperties properties) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.people = people;
		this.panels = panels;
		this.rows = rows;
		this.assignments = assignments;
		this.convocations = convocations;
		this.journal = journal;
		this.clock = clock;
		this.minimumMembers = properties.panel().minimumMembers();
		this.usual = properties.commission();
	}

	/** The composition as it stands, with who could sit, for the staff of the centre. */
	@Transactional(readOnly = true)
	public PanelSheet sheet(Actor actor, DossierId id) {
		RegistrationView registration = this.registrations.get(actor, id);
		Dossier dossier = registration.dossier();
		dossier.requireStaff(actor);
		Planning planning = this.rows.planning(id);
		Optional<Panel> panel = this.panels.of(id);
		List<PersonId> aside = panel.map(Panel::setAside).orElse(List.of()).stream().map(Member::person).toList();
		List<PersonView> assessors = this.people.holding(Role.ASSESSOR, dossier.centre())
			.stream()
			.filter((assessor) -> !aside.contains(assessor.id()))
			.toList();
		return new PanelSheet(registration, planning.revision(), panel, planning.presentation(), planning.interview(),
				assessors, this.minimumMembers, this.rows.recused(id), this.convocations.lines(id),
				overlap(planning.presentation(), planning.interview()),
				dossier.refusal(Act.DECIDE, this.clock.instant()).orElse(null));
	}

	/**
	 * Composes the commission, or changes it, and tells its members. Asked again for what
	 * already stands, nothing happens; except that after a member has declared a conflict
	 * it says that the others go on.
	 * @return what rule R11 refuses, or why somebody may not join or leave any more
	 * @throws OptimisticLockingFailureException when it was changed meanwhile
	 */
	@Transactional
	public Verdict compose(Actor actor, DossierId id, NewPanel panel) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.DECIDE, this.clock.instant());
		Planning before = this.rows.planning(id);
		List<Member> everybody = this.rows.members(id);
		List<Member> members = sitting(everybody);
		if (stands(before, members, panel) && composition(panel).isEmpty() && !this.rows.recused(id)) {
			return Verdict.accepted();
		}
		if (before.revision() != panel.seen()) {
			throw new OptimisticLockingFailureException("Commission of " + dossier.reference());
		}
		RegistrationView registration = this.registrations.of(dossier);
		List<Refusal> refusals = refusals(registration, members, panel);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		save(dossier, everybody, panel);
		List<Member> now = sitting(this.rows.members(id));
		this.journal.record(actor, dossier.centre(), id, act(members, now, panel));
		this.convocations.send(registration, members, this.rows.planning(id), now);
		return Verdict.accepted();
	}

	/**
	 * The mails that such a composition would send. Nothing is changed, and what would be
	 * refused is not looked at.
	 */
	@Transactional(readOnly = true)
	public List<OutgoingMail> mails(Actor actor, DossierId id, NewPanel panel) {
		RegistrationView registration = this.registrations.get(actor, id);
		registration.dossier().requireStaff(actor);
		List<Member> former = sitting(this.rows.members(id));
		Planning planning = new Planning(panel.seen(), panel.presentation(), panel.interview());
		return this.convocations.preview(registration, former, planning, proposed(panel));
	}

	/** Whether such a composition would ask the same people to both meetings at once. */
	public boolean overlaps(NewPanel panel) {
		return overlap(panel.presentation(), panel.interview());
	}

	private boolean overlap(@Nullable PlannedMeeting presentation, @Nullable PlannedMeeting interview) {
		return PlannedMeeting.overlap(presentation, this.usual.presentation(), interview, this.usual.interview());
	}

	private List<Member> proposed(NewPanel panel) {
		return this.people.all(panel.members())
			.stream()
			.map((person) -> new Member(person.id(), person.displayName(), person.employer(),
					person.id().equals(panel.president()), Panel.Declaration.NONE, null, null))
			.sorted(Comparator.comparing(Member::president).reversed())
			.toList();
	}

	private static List<Member> sitting(List<Member> members) {
		return members.stream().filter(Member::sits).toList();
	}

	private static boolean stands(Planning planning, List<Member> members, NewPanel panel) {
		Set<PersonId> sitting = new HashSet<>(members.stream().map(Member::person).toList());
		Optional<PersonId> president = members.stream().filter(Member::president).map(Member::person).findFirst();
		return planning.equals(new Planning(planning.revision(), panel.presentation(), panel.interview()))
				&& sitting.equals(Set.copyOf(panel.members()))
				&& president.equals(Optional.ofNullable(panel.president()));
	}

	private List<Refusal> refusals(RegistrationView registration, List<Member> members, NewPanel panel) {
		Dossier dossier = registration.dossier();
		List<Refusal> refusals = new ArrayList<>(composition(panel));
		Set<PersonId> conflicts = new HashSet<>(this.rows.conflicts(dossier.id()));
		List<PersonView> assessors = this.people.holding(Role.ASSESSOR, dossier.centre());
		if (!assessors.stream().map(PersonView::id).toList().containsAll(panel.members())) {
			refusals.add(Refusal.at("members", Rule.R11, "Choisissez les membres parmi les évaluateurs du centre."));
		}
		assessors.stream()
			.filter((assessor) -> panel.members().contains(assessor.id()))
			.forEach((assessor) -> refusals
				.addAll(IndependenceCheck.refusals(registration, assessor, conflicts.contains(assessor.id()))));
		refusals.addAll(moves(dossier, members, panel));
		return refusals;
	}

	private List<Refusal> composition(NewPanel panel) {
		boolean presided = panel.president() != null && panel.members().contains(panel.president());
		return new Composition(panel.members().size(), presided ? 1 : 0).refusals(this.minimumMembers);
	}

	private List<Refusal> moves(Dossier dossier, List<Member> members, NewPanel panel) {
		List<Refusal> refusals = new ArrayList<>();
		if (!joining(members, panel).isEmpty()) {
			this.assignments.flatMap((assigned) -> assigned.refusalToJoin(dossier)).ifPresent(refusals::add);
		}
		else {
			Set<PersonId> leaving = leaving(members, panel).stream().map(Member::person).collect(Collectors.toSet());
			this.assignments.filter((assigned) -> !leaving.isEmpty())
				.flatMap((assigned) -> assigned.refusalToDoWithout(dossier, leaving))
				.ifPresent(refusals::add);
		}
		for (Member member : leaving(members, panel)) {
			if (this.rows.wasPresent(dossier.id(), member.person())) {
				refusals.add(Refusal.at("members", Rule.R11, member.name()
						+ " a pris part à une séance de la commission\u00a0: le procès-verbal doit pouvoir le dire."));
			}
			this.assignments.flatMap((assigned) -> assigned.refusalToLeave(dossier, member.person(), member.name()))
				.ifPresent(refusals::add);
		}
		return refusals;
	}

	private void save(Dossier dossier, List<Member> everybody, NewPanel panel) {
		this.rows.save(dossier, panel);
		List<Member> members = sitting(everybody);
		Stream<Member> unbound = everybody.stream().filter((member) -> !member.sits() && !bound(dossier, member));
		Stream.concat(leaving(members, panel).stream(), unbound).forEach((member) -> {
			this.assignments.ifPresent((assigned) -> assigned.leaving(dossier, member.person()));
			this.rows.remove(dossier, member.person());
		});
		for (PersonId person : joining(members, panel)) {
			this.rows.add(dossier, person);
			this.assignments.ifPresent((assigned) -> assigned.joined(dossier, person));
		}
		if (panel.president() != null) {
			this.rows.preside(dossier, panel.president());
		}
	}

	/**
	 * Whether the record names that member: they stay in it, set aside.
	 */
	private boolean bound(Dossier dossier, Member member) {
		return this.rows.wasPresent(dossier.id(), member.person()) || this.assignments
			.flatMap((assigned) -> assigned.refusalToLeave(dossier, member.person(), member.name()))
			.isPresent();
	}

	private static List<PersonId> joining(List<Member> members, NewPanel panel) {
		List<PersonId> sitting = members.stream().map(Member::person).toList();
		return panel.members().stream().filter((person) -> !sitting.contains(person)).toList();
	}

	private static List<Member> leaving(List<Member> members, NewPanel panel) {
		return members.stream().filter((member) -> !panel.members().contains(member.person())).toList();
	}

	private JournalAct act(List<Member> before, List<Member> now, NewPanel panel) {
		return JournalAct.of("panel.composed", "Commission, composition " + (panel.seen() + 1))
			.replacing("Membres", before.isEmpty() ? null : names(before))
			.with("Membres", names(now))
			.with("Présentation", this.convocations.when(panel.presentation()))
			.with("Entretien", this.convocations.when(panel.interview()));
	}

	private static String names(List<Member> members) {
		return String.join(", ",
				members.stream().map((member) -> member.name() + (member.president() ? " (préside)" : "")).toList());
	}

}
