package fr.cqpm.marking.web;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cqpm.marking.MarkDrafts;
import fr.cqpm.marking.ReadingNote;
import fr.cqpm.marking.ReadingNotes;
import fr.cqpm.marking.ReadingNotes.Noted;
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

/** Saves an assessor's own notes while they write, for the script of the grid. */
@RestController
class NoteController {

	private final ReadingNotes notes;

	private final SavedTimes times;

	NoteController(ReadingNotes notes, SavedTimes times) {
		this.notes = notes;
		this.times = times;
	}

	@PostMapping("/evaluations/{id}/notes/{capacity}")
	ResponseEntity<Answer> save(Actor actor, @PathVariable UUID id, @PathVariable int capacity,
			@RequestParam(required = false) @Nullable String text, @RequestParam int seen, @RequestParam UUID key) {
		try {
			return answer(this.notes.save(actor, new DossierId(id), capacity, text, seen, key));
		}
		catch (RuleViolation violation) {
			return refused(violation.reason());
		}
	}

	private ResponseEntity<Answer> answer(Noted noted) {
		if (noted.refusal() != null) {
			return refused(noted.refusal().reason());
		}
		if (noted.conflict() != null) {
			ReadingNote note = noted.conflict();
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Answer(Objects.requireNonNullElse(note.text(), ""), note.version(),
						this.times.inWords(note.savedAt()), null));
		}
		MarkDrafts.Answer saved = Objects.requireNonNull(noted.answer());
		return ResponseEntity.ok(new Answer(null, saved.version(), this.times.inWords(saved.at()), null));
	}

	private static ResponseEntity<Answer> refused(String reason) {
		return ResponseEntity.unprocessableContent().body(new Answer(null, null, null, reason));
	}

	/**
	 * Saved: their version and time. Changed by another page meanwhile: what stands.
	 * Refused: why.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable String text, @Nullable Integer version, @Nullable String at, @Nullable String reason) {

	}

}
