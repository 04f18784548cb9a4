package fr.cqpm.marking;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Grille d'un évaluateur, as it stands for its author.
 *
 * @param marks one per criterion, in the référentiel's order
 * @param notes what they noted while reading, by capacity
 * @param submittedAt when they were submitted, or {@code null}
 * @param exclusion why the commission waits for them no longer, or {@code null}
 */
public record MarkSheet(SortedMap<CriterionNumber, Mark> marks, Map<CapacityNumber, ReadingNote> notes,
		@Nullable Instant submittedAt, @Nullable String exclusion) {

	public MarkSheet {
		marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
		notes = Map.copyOf(notes);
	}

	/**
	 * The mark on that criterion.
	 * @throws NotFound when the edition has none of that number
	 */
	public Mark mark(CriterionNumber criterion) {
		Mark mark = this.marks.get(criterion);
		if (mark == null) {
			throw new NotFound("No criterion " + criterion);
		}
		return mark;
	}

	/** The notes on that capacity, perhaps none. */
	public ReadingNote note(CapacityNumber capacity) {
		return this.notes.getOrDefault(capacity, ReadingNote.NONE);
	}

	/** The criteria that have an answer. */
	public Set<CriterionNumber> marked() {
		return this.marks.values()
			.stream()
			.filter((mark) -> mark.value() != null)
			.map(Mark::criterion)
			.collect(Collectors.toSet());
	}

	/** Whether the author may still change their drafts. */
	public boolean open() {
		return this.submittedAt == null && this.exclusion == null;
	}

	/**
	 * Passes while these marks are drafts.
	 * @throws RuleViolation once they are submitted or no longer waited for
	 */
	void requireOpen() {
		if (this.submittedAt != null) {
			throw new RuleViolation(Rule.R9, "Vous avez transmis vos évaluations\u00a0: révisez-les avec un motif.");
		}
		if (this.exclusion != null) {
			throw new RuleViolation(Rule.R9,
					"La commission n’attend plus vos évaluations\u00a0: «\u00a0" + this.exclusion + "\u00a0».");
		}
	}

	/** The same, after these drafts were saved. */
	MarkSheet with(Collection<NewMark> saved, Instant at) {
		SortedMap<CriterionNumber, Mark> now = new TreeMap<>(this.marks);
		saved.forEach((mark) -> now.put(mark.criterion(),
				new Mark(mark.criterion(), mark.value(), mark.comment(), mark.seen() + 1, at)));
		return new MarkSheet(now, this.notes, this.submittedAt, this.exclusion);
	}

}
