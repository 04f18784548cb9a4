package fr.cqpm.marking.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkDrafts;
import fr.cqpm.marking.MarkDrafts.Saved;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves one answer when it is given, for the script of the grid. */
@RestController
class MarkController {

	private final MarkDrafts drafts;

	private final FrenchTime time;

	MarkController(MarkDrafts drafts, FrenchTime time) {
		this.drafts = drafts;
		this.time = time;
	}

	@PostMapping("/evaluations/{id}/criteres/{criterion}")
	ResponseEntity<Answer> save(Actor actor, @PathVariable UUID id, @PathVariable String criterion,
			@RequestParam(required = false) @Nullable MarkValue value,
			@RequestParam(required = false) @Nullable String comment, @RequestParam int seen) {
		CriterionNumber number = CapacityForm.number(criterion);
		try {
			Saved saved = this.drafts.save(actor, new DossierId(id),
					List.of(new NewMark(number, value, comment, seen)));
			return ResponseEntity.status(status(saved)).body(answer(saved, number));
		}
		catch (RuleViolation violation) {
			return ResponseEntity.unprocessableContent().body(new Answer(null, null, seen, null, violation.reason()));
		}
	}

	private static HttpStatus status(Saved saved) {
		if (!saved.refusals().isEmpty()) {
			return HttpStatus.UNPROCESSABLE_CONTENT;
		}
		return saved.conflicts().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
	}

	private Answer answer(Saved saved, CriterionNumber number) {
		Mark mark = saved.sheet().mark(number);
		String reason = saved.refusals().isEmpty() ? null : saved.refusals().getFirst().reason();
		return new Answer(mark.value(), mark.comment(), mark.version(), this.time.hour(mark.savedAt()), reason);
	}

	/**
	 * What now stands, and why the asked answer does not.
	 *
	 * @param at « 14:05 »
	 */
	record Answer(@Nullable MarkValue value, @Nullable String comment, int version, @Nullable String at,
			@Nullable String reason) {

	}

}
