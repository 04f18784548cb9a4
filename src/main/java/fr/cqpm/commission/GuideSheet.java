package fr.cqpm.commission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.interview.InterviewGuide;
import fr.cqpm.commission.interview.OralAnswer;
import fr.cqpm.panel.Seat;

/**
 * The interview's guide as one member reads it.
 *
 * @param settled criteria the commission has decided
 * @param sealed whether marks are sealed, so that notes are their authors' alone
 * @param minutes how long the interview is
 * @param oral what this member may read of the answers noted
 */
public record GuideSheet(Seat seat, InterviewGuide guide, Set<CriterionNumber> settled, boolean sealed, int minutes,
		SortedMap<CriterionNumber, List<OralAnswer>> oral) {

	public GuideSheet {
		settled = Set.copyOf(settled);
	}

	/** How many questions the decision still waits for. */
	public long open() {
		return this.guide.questions().stream().filter((question) -> !settled(question.criterion().number())).count();
	}

	public boolean settled(CriterionNumber criterion) {
		return this.settled.contains(criterion);
	}

	/** This member's own note, taken back or not; empty before the first. */
	public Optional<OralAnswer> own(CriterionNumber criterion) {
		return this.oral.getOrDefault(criterion, List.of())
			.stream()
			.filter((answer) -> answer.by().equals(this.seat.person()))
			.findFirst();
	}

	/** What the others have noted. */
	public List<OralAnswer> others(CriterionNumber criterion) {
		return this.oral.getOrDefault(criterion, List.of())
			.stream()
			.filter((answer) -> !answer.by().equals(this.seat.person()))
			.toList();
	}

}
