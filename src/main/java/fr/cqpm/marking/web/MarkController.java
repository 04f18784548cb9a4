package fr.cqpm.marking.web;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkDrafts;
import fr.cqpm.marking.MarkDrafts.Written;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.RuleViolation;
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

	private final SavedTimes times;

	MarkController(MarkDrafts drafts, SavedTimes times) {
		this.drafts = drafts;
		this.times = times;
	}

	@PostMapping("/evaluations/{id}/criteres/{criterion}")
	ResponseEntity<Answer> save(Actor actor, @PathVariable UUID id, @PathVariable String criterion,
			@RequestParam(required = false) @Nullable MarkValue value,
			@RequestParam(required = false) @Nullable String comment, @RequestParam int seen, @RequestParam UUID key) {
		CriterionNumber number = CapacityForm.number(criterion);
		try {
			return answer(this.drafts.save(actor, new DossierId(id), new NewMark(number, value, comment, seen), key));
		}
		catch (RuleViolation violation) {
			return refused(violation.reason());
		}
	}

	private ResponseEntity<Answer> answer(Written written) {
		if (written.refusal() != null) {
			return refused(written.refusal().reason());
		}
		if (written.conflict() != null) {
			Mark mark = written.conflict();
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Answer(mark.value(), mark.comment(), mark.version(), this.times.inWords(mark.savedAt()),
						null));
		}
		MarkDrafts.Answer saved = Objects.requireNonNull(written.answer());
		return ResponseEntity.ok(new Answer(null, null, saved.version(), this.times.inWords(saved.at()), null));
	}

	private static ResponseEntity<Answer> refused(String reason) {
		return ResponseEntity.unprocessableContent().body(new Answer(null, null, null, null, reason));
	}

	/**
	 * Saved: its version and time. Changed by another page meanwhile: what stands.
	 * Refused: why.
	 *
	 * @param at « 14:05 », or « 21/11/2026 14:05 » when that was another day
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable MarkValue value, @Nullable String comment, @Nullable Integer version, @Nullable String at,
			@Nullable String reason) {

	}

}
