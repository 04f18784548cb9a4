package fr.cqpm.opinion.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.OpinionDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * All capacities on one page.
 *
 * @param lines in the order of the référentiel
 */
record DictationForm(@Size(max = 100, message = "Ce formulaire est trop long.") List<@Valid Typed> lines) {

	DictationForm {
		lines = (lines != null) ? List.copyOf(lines) : List.of();
	}

	static DictationForm of(OpinionDesk desk) {
		List<Typed> lines = new ArrayList<>();
		for (Capacity capacity : desk.edition().capacities()) {
			CapacityDraft draft = Objects.requireNonNull(desk.drafts().get(capacity.number()));
			Line line = draft.lines().get(0);
			lines.add(new Typed((line != null && line.answer() != null) ? line.answer().name() : null,
					(line != null) ? line.comment() : null, draft.version()));
		}
		return new DictationForm(lines);
	}

	/** The same text over what stands now. */
	DictationForm over(OpinionDesk desk) {
		List<Typed> current = of(desk).lines();
		List<Typed> merged = new ArrayList<>();
		for (int index = 0; index < current.size(); index++) {
			Typed typed = (index < this.lines.size()) ? this.lines.get(index) : current.get(index);
			merged.add(new Typed(typed.answer(), typed.comment(), current.get(index).version()));
		}
		return new DictationForm(merged);
	}

	boolean fits(OpinionDesk desk) {
		return this.lines.size() == desk.drafts().size();
	}

	Map<CapacityNumber, Line> draft(OpinionDesk desk) {
		Map<CapacityNumber, Line> draft = new HashMap<>();
		int index = 0;
		for (CapacityNumber capacity : desk.drafts().keySet()) {
			Typed typed = this.lines.get(index++);
			draft.put(capacity,
					new Line((typed.answer() != null) ? OpinionAnswer.valueOf(typed.answer()) : null, typed.comment()));
		}
		return draft;
	}

	Map<CapacityNumber, Integer> versions(OpinionDesk desk) {
		Map<CapacityNumber, Integer> versions = new HashMap<>();
		int index = 0;
		for (CapacityNumber capacity : desk.drafts().keySet()) {
			versions.put(capacity, Objects.requireNonNullElse(this.lines.get(index++).version(), -1));
		}
		return versions;
	}

	record Typed(
			@Pattern(regexp = "FAVOURABLE|RESERVED|UNFAVOURABLE|NOT_OBSERVED",
					message = "Choisissez une des réponses proposées.") @Nullable String answer,
			@Size(max = 4000, message = "Un commentaire compte au plus 4 000 caractères.") @Nullable String comment,
			@Nullable Integer version) {

	}

}
