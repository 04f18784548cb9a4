package fr.cqpm.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Edition;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Dossier des modalités en préparation, with all its page shows.
 *
 * @param version 0 before anything was saved; {@link Plans#save} wants it back
 * @param saved when and by whom, or {@code null} while the proposal is the application's
 * own
 * @param refusals why it cannot be transmitted as it stands
 * @param closed why the plan can no longer be revised, or {@code null}
 * @param transmissions all revisions, the latest first
 * @param largest the largest report this deployment takes
 */
public record PlanDraft(RegistrationView registration, ExamCentreView centre, Edition edition, PlanProposal proposal,
		int version, @Nullable Saved saved, List<Refusal> refusals, @Nullable Refusal closed,
		List<Transmission> transmissions, DataSize largest) {

	public PlanDraft {
		refusals = List.copyOf(refusals);
		transmissions = List.copyOf(transmissions);
	}

	/** The revision in force. */
	public Optional<Transmission> inForce() {
		return this.transmissions.stream().findFirst();
	}

	/** Whether a reconstituted situation can be planned at all (R3). */
	public boolean reconstitutedForeseen() {
		return this.edition.foresees(AssessmentMethod.RECONSTITUTED_SITUATION);
	}

	/** The revision that would be transmitted now. */
	public int nextRevision() {
		return inForce().map(Transmission::revision).orElse(0) + 1;
	}

	/**
	 * The report's conditions it would fix.
	 * @throws IllegalStateException while they are not complete
	 */
	public ReportConditions conditions() {
		Instant due = this.proposal.due();
		Long bytes = this.proposal.maximumBytes();
		if (due == null || bytes == null) {
			throw new IllegalStateException("The conditions are not complete");
		}
		return new ReportConditions(this.proposal.formats(), bytes, new Deadline(due, null, Deadline.DEFAULT_GRACE));
	}

	/** Enregistrement. */
	public record Saved(Instant at, String by) {

	}

}
