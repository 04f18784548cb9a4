package fr.cqpm.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Aperçus: whom a session as typed would mail what, before it is saved. Nothing changes.
 */
@Service
public class SessionPreviews {

	private final SessionRows rows;

	private final AgendaRows agenda;

	private final People people;

	private final ExamCentres centres;

	private final JuryConvocations convocations;

	SessionPreviews(SessionRows rows, AgendaRows agenda, People people, ExamCentres centres,
			JuryConvocations convocations) {
		this.rows = rows;
		this.agenda = agenda;
		this.people = people;
		this.centres = centres;
		this.convocations = convocations;
	}

	/** Of a session that would be planned in that centre. */
	@Transactional(readOnly = true)
	public Preview planned(Actor actor, ExamCentreId centre, UUID id, SessionPlan plan) {
		actor.require(Role.CENTRE_STAFF, centre);
		return preview(id, centre, plan, 0, List.of());
	}

	/** Of a session that would be changed. */
	@Transactional(readOnly = true)
	public Preview revised(Actor actor, UUID id, SessionPlan plan) {
		JurySession before = this.rows.get(id);
		actor.require(Role.CENTRE_STAFF, before.centre());
		return preview(id, before.centre(), plan, before.revision(), this.agenda.candidates(id));
	}

	private Preview preview(UUID id, ExamCentreId centre, SessionPlan plan, int revision, List<PersonId> candidates) {
		List<PersonView> eligible = this.people.holding(Role.JURY_MEMBER, centre);
		List<Refusal> refusals = plan.refusals(eligible.stream().map(PersonView::id).toList(), candidates);
		if (!refusals.isEmpty()) {
			return new Preview(Verdict.refused(refusals), List.of());
		}
		JurySession session = new JurySession(id, centre, this.centres.get(centre).name(),
				Objects.requireNonNull(plan.at()), Objects.requireNonNull(plan.place()), plan.unionsAskedOn(), revision,
				jurors(plan, eligible), null, null);
		return new Preview(Verdict.accepted(), this.convocations.preview(session));
	}

	private static List<Juror> jurors(SessionPlan plan, List<PersonView> eligible) {
		List<Juror> jurors = new ArrayList<>();
		for (SessionPlan.Seat seat : plan.seats()) {
			eligible.stream()
				.filter((person) -> person.id().equals(seat.person()))
				.forEach((person) -> jurors.add(new Juror(person.id(), person.displayName(), person.employer(),
						seat.side(), seat.union(), person.id().equals(plan.president()), seat.employerToldOn())));
		}
		return jurors;
	}

	/**
	 * Aperçu.
	 *
	 * @param verdict what could not be recorded as asked
	 * @param mails those that would leave
	 */
	public record Preview(Verdict verdict, List<OutgoingMail> mails) {

		public Preview {
			mails = List.copyOf(mails);
		}

	}

}
