package fr.cqpm.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Présentation, entretien et situation reconstituée, as held (R8): recorded by any member
 * of the commission, with date, start and end, place and members present. A correction is
 * a new revision.
 */
@Service
public class Meetings {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Plans plans;

	private final Panels panels;

	private final PanelRows rows;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	private final int quorum;

	Meetings(Dossiers dossiers, Registrations registrations, Plans plans, Panels panels, PanelRows rows,
			Journal journal, Clock clock, FrenchTime time, CqpmProperties properties) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.plans = plans;
		this.panels = panels;
		this.rows = rows;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
		this.quorum = properties.panel().minimumMembers();
	}

	/** The seat and the commission, for the page that records its meetings. */
	@Transactional(readOnly = true)
	public Sheet sheet(Actor actor, DossierId id, MeetingKind kind) {
		Seat seat = this.panels.requireMember(actor, id);
		requireForeseen(id, kind);
		return new Sheet(seat, this.panels.of(id).orElseThrow());
	}

	/** A reconstituted situation takes place where the plan provides for one. */
	private void requireForeseen(DossierId id, MeetingKind kind) {
		if (kind == MeetingKind.RECONSTITUTED_SITUATION && !this.plans.of(id)
			.filter((plan) -> plan.foresees(AssessmentMethod.RECONSTITUTED_SITUATION))
			.isPresent()) {
			throw new NotFound("No reconstituted situation is planned in " + id);
		}
	}

	/**
	 * Records that the meeting was held. Asked again for what already stands, nothing
	 * happens.
	 * @throws OptimisticLockingFailureException when another record was made meanwhile
	 */
	@Transactional
	public Verdict record(Actor actor, DossierId id, HeldMeeting meeting) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		requireForeseen(id, meeting.kind());
		Panel panel = this.panels.of(id).orElseThrow();
		Optional<Meeting> before = panel.meeting(meeting.kind());
		if (before.filter((held) -> stands(held, meeting)).isPresent()) {
			return Verdict.accepted();
		}
		if (before.map(Meeting::revision).orElse(0) != meeting.seen()) {
			throw new OptimisticLockingFailureException("Meeting of " + dossier.reference());
		}
		List<Refusal> refusals = refusals(dossier, panel, meeting);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.hold(dossier, seat.person(), meeting);
		this.journal.record(actor, dossier.centre(), id, act(panel, before, meeting));
		return Verdict.accepted();
	}

	private static boolean stands(Meeting held, HeldMeeting meeting) {
		return held.at().equals(meeting.at()) && meeting.until().equals(held.until())
				&& held.place().equals(meeting.place()) && held.present().size() == meeting.present().size()
				&& held.present().containsAll(meeting.present());
	}

	private List<Refusal> refusals(Dossier dossier, Panel panel, HeldMeeting meeting) {
		List<Refusal> refusals = new ArrayList<>(meeting.refusals(this.clock.instant()));
		if (this.time.day(meeting.at()).isBefore(this.registrations.of(dossier).registeredOn())) {
			refusals.add(Refusal.at("date", Rule.R1, "La séance ne peut précéder l’inscription."));
		}
		List<PersonId> sitting = panel.members().stream().map(Member::person).toList();
		if (!panel.eligible(meeting.kind()).stream().map(Member::person).toList().containsAll(meeting.present())) {
			refusals.add(Refusal.at("present", Rule.R8, "Choisissez les présents parmi les membres."));
		}
		else if (meeting.present().stream().filter(sitting::contains).count() < this.quorum) {
			refusals.add(Refusal.at("present", Rule.R8,
					"Au moins %d membres de la commission doivent être présents.".formatted(this.quorum)));
		}
		return refusals;
	}

	private JournalAct act(Panel panel, Optional<Meeting> before, HeldMeeting meeting) {
		String subject = meeting.kind().label() + ((meeting.seen() > 0) ? ", enregistrement corrigé" : "");
		return JournalAct.of("panel.meeting", subject)
			.replacing("Date", before.map((held) -> this.time.shortMoment(held.at())).orElse(null))
			.replacing("Fin", before.map(Meeting::until).map(this.time::shortMoment).orElse(null))
			.replacing("Lieu", before.map(Meeting::place).orElse(null))
			.replacing("Présents", before.map((held) -> panel.names(held.present())).orElse(null))
			.with("Date", this.time.shortMoment(meeting.at()))
			.with("Fin", this.time.shortMoment(meeting.until()))
			.with("Lieu", meeting.place())
			.with("Présents", panel.names(meeting.present()));
	}

	/** What the page of the meetings shows. */
	public record Sheet(Seat seat, Panel panel) {

		/** Who may be recorded as present. */
		public List<Member> eligible(MeetingKind kind) {
			return this.panel.eligible(kind);
		}

	}

}
