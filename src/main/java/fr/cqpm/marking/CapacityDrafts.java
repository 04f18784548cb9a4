package fr.cqpm.marking;

import java.util.List;
import java.util.UUID;

import fr.cqpm.marking.MarkDrafts.Saved;
import fr.cqpm.marking.ReadingNotes.Noted;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Ce qu'un évaluateur saisit sur une capacité sans script: marks and notes in one form,
 * all saved or none.
 */
@Service
public class CapacityDrafts {

	private final MarkDrafts marks;

	private final ReadingNotes notes;

	CapacityDrafts(MarkDrafts marks, ReadingNotes notes) {
		this.marks = marks;
		this.notes = notes;
	}

	/**
	 * Saves these marks, where there are any to save, and the notes.
	 * @param noteSeen the version of the notes that was seen, {@code null} to leave them
	 */
	@Transactional
	public Result save(Actor actor, DossierId id, int capacity, List<NewMark> asked, @Nullable String note,
			@Nullable Integer noteSeen) {
		Saved saved = asked.isEmpty() ? null : this.marks.save(actor, id, asked);
		Noted noted = (noteSeen != null) ? this.notes.save(actor, id, capacity, note, noteSeen, UUID.randomUUID())
				: null;
		Result result = new Result(saved, noted);
		if (!result.done()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return result;
	}

	/**
	 * Ce qu'il est advenu du tout.
	 *
	 * @param saved of the marks, {@code null} when none were to be saved
	 * @param noted of the notes, {@code null} when they were left
	 */
	public record Result(@Nullable Saved saved, @Nullable Noted noted) {

		public boolean done() {
			return (this.saved == null || this.saved.done()) && (this.noted == null || this.noted.answer() != null);
		}

	}

}
