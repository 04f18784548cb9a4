package fr.cqpm.opinion.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.opinion.OpinionAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One capacity's screen.
 *
 * @param lines the first is the capacity itself, then its criteria in order
 */
record CapacityForm(@Size(max = 50, message = "Ce formulaire est trop long.") List<@Valid Typed> lines,
		@Nullable Integer version) {

	CapacityForm {
		lines = (lines != null) ? List.copyOf(lines) : List.of();
	}

	static CapacityForm of(Capacity capacity, CapacityDraft draft) {
		List<Typed> lines = new ArrayList<>();
		for (int criterion = 0; criterion <= capacity.criteria().size(); criterion++) {
			Line line = draft.lines().get(criterion);
			lines.add((line != null) ? new Typed((line.answer() != null) ? line.answer().name() : null, line.comment())
					: new Typed(null, null));
		}
		return new CapacityForm(lines, draft.version());
	}

	Map<Integer, Line> draft() {
		Map<Integer, Line> draft = new HashMap<>();
		for (int criterion = 0; criterion < this.lines.size(); criterion++) {
			Typed typed = this.lines.get(criterion);
			draft.put(criterion,
					new Line((typed.answer() != null) ? OpinionAnswer.valueOf(typed.answer()) : null, typed.comment()));
		}
		return draft;
	}

	record Typed(
			@Pattern(regexp = "FAVOURABLE|RESERVED|UNFAVOURABLE|NOT_OBSERVED",
					message = "Choisissez une des réponses proposées.") @Nullable String answer,
			@Size(max = 4000, message = "Un commentaire compte au plus 4 000 caractères.") @Nullable String comment) {

	}

}
