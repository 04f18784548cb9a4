package fr.cqpm.support;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Grids;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkDrafts;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Component;

/** Fictitious marks, reached through the services only. */
@Component
public class MarkingWorld {

	private final Grids grids;

	private final MarkDrafts drafts;

	private final MarkSubmissions submissions;

	MarkingWorld(Grids grids, MarkDrafts drafts, MarkSubmissions submissions) {
		this.grids = grids;
		this.drafts = drafts;
		this.submissions = submissions;
	}

	/** Marks every criterion « satisfait », save those given. */
	public void mark(Actor member, DossierId dossier, Map<CriterionNumber, MarkValue> otherwise) {
		List<NewMark> marks = World.within(member, () -> this.grids.of(member, dossier))
			.sheet()
			.marks()
			.values()
			.stream()
			.map((mark) -> newMark(mark, otherwise.getOrDefault(mark.criterion(), MarkValue.MET)))
			.toList();
		MarkDrafts.Saved saved = World.within(member, () -> this.drafts.save(member, dossier, marks));
		if (!saved.done()) {
			throw new AssertionError(saved.refusals().toString());
		}
	}

	private static NewMark newMark(Mark mark, MarkValue value) {
		return new NewMark(mark.criterion(), value, (value == MarkValue.NOT_APPLICABLE) ? "Motif fictif" : null,
				mark.version());
	}

	public void submit(Actor member, DossierId dossier) {
		Verdicts.accept(World.within(member, () -> this.submissions.submit(member, dossier)));
	}

	/** Every member marks everything « satisfait », save what is given, and submits. */
	public void submitted(DossierId dossier, List<Actor> members, Map<CriterionNumber, MarkValue> otherwise) {
		members.forEach((member) -> {
			mark(member, dossier, otherwise);
			submit(member, dossier);
		});
	}

}
