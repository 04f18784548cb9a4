package fr.cqpm.marking.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.marking.CapacityDrafts.Result;
import fr.cqpm.marking.Grid;
import fr.cqpm.marking.Grid.CapacityRow;
import fr.cqpm.marking.Grid.CriterionRow;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.Material.Voice;
import fr.cqpm.marking.NewMark;
import fr.cqpm.marking.ReadingNote;
import fr.cqpm.marking.ReadingNotes.Noted;
import org.jspecify.annotations.Nullable;

/**
 * The grid as its page shows it: what is saved, or, after a refusal, what was typed.
 *
 * @param errors why nothing was saved, by the place of the page it speaks of
 * @param conflicts what another page has saved meanwhile, by criterion
 * @param typed what was typed and not saved, by criterion
 * @param notes the same of notes, by capacity
 */
record GridPage(Grid grid, Map<String, String> errors, Map<String, Mark> conflicts, Map<String, NewMark> typed,
		Map<Integer, TypedNote> notes) {

	private static final String NOTES = "notes-";

	static GridPage of(Grid grid) {
		return new GridPage(grid, Map.of(), Map.of(), Map.of(), Map.of());
	}

	static GridPage of(Grid grid, int capacity, CapacityForm form, Result result) {
		Map<String, String> errors = new LinkedHashMap<>();
		Map<String, Mark> conflicts = new HashMap<>();
		if (result.saved() != null) {
			result.saved()
				.refusals()
				.forEach((refusal) -> errors.merge(anchor(refusal.field()), refusal.reason(),
						(one, other) -> one + " " + other));
			result.saved().conflicts().forEach((mark) -> conflicts.put(mark.criterion().toString(), mark));
		}
		conflicts.keySet()
			.stream()
			.sorted()
			.forEach((criterion) -> errors.putIfAbsent("critere-" + criterion,
					"Le critère %s a changé dans une autre page\u00a0: choisissez.".formatted(criterion)));
		noted(capacity, result.noted()).ifPresent((reason) -> errors.put(NOTES + capacity, reason));
		Map<String, NewMark> typed = new HashMap<>();
		form.marks(capacity).forEach((mark) -> typed.put(mark.criterion().toString(), mark));
		Map<Integer, TypedNote> notes = (form.noteSeen() != null)
				? Map.of(capacity, new TypedNote(form.note(), standing(result.noted()))) : Map.of();
		return new GridPage(grid, errors, conflicts, typed, notes);
	}

	private static String anchor(@Nullable String field) {
		return Objects.requireNonNullElse(field, "").replace("criterion-", "critere-");
	}

	private static Optional<String> noted(int capacity, @Nullable Noted noted) {
		if (noted == null || noted.answer() != null) {
			return Optional.empty();
		}
		return Optional.of((noted.refusal() != null) ? noted.refusal().reason()
				: "Vos notes sur la capacité %d ont changé dans une autre page\u00a0: choisissez.".formatted(capacity));
	}

	private static @Nullable ReadingNote standing(@Nullable Noted noted) {
		return (noted != null) ? noted.conflict() : null;
	}

	/** Why nothing was saved on that criterion, or {@code null}. */
	public @Nullable String error(CriterionRow row) {
		return this.errors.get("critere-" + row.number());
	}

	/** Why the notes on that capacity were not saved, or {@code null}. */
	public @Nullable String noteError(CapacityRow row) {
		return this.errors.get(NOTES + row.number());
	}

	/** The notes to show: those typed, or those saved. */
	public @Nullable String note(CapacityRow row) {
		TypedNote form = this.notes.get(row.number());
		return (form != null) ? form.text() : row.note().text();
	}

	/** What another page has noted meanwhile, or {@code null}. */
	public @Nullable ReadingNote standingNote(CapacityRow row) {
		TypedNote form = this.notes.get(row.number());
		return (form != null) ? form.standing() : null;
	}

	/** The answer to show as chosen: its name, or {@code null}. */
	public @Nullable String value(CriterionRow row) {
		NewMark form = this.typed.get(row.number());
		Enum<?> value = (form != null) ? form.value() : row.mark().value();
		return (value != null) ? value.name() : null;
	}

	public @Nullable String comment(CriterionRow row) {
		NewMark form = this.typed.get(row.number());
		return (form != null) ? form.comment() : row.mark().comment();
	}

	public boolean editable() {
		return this.grid.sheet().open() && !this.grid.seat().closed();
	}

	/** The criterion that the panel speaks of first: the next one to mark. */
	public CriterionRow shown() {
		CapacityRow capacity = current();
		return capacity.criteria()
			.stream()
			.filter((row) -> row.mark().value() == null)
			.findFirst()
			.orElse(capacity.criteria().getFirst());
	}

	/** What the company says of that criterion, or else of its capacity. */
	public List<Voice> voices() {
		CriterionRow row = shown();
		return row.opinion().isEmpty() ? current().opinion() : row.opinion();
	}

	private CapacityRow current() {
		return this.grid.capacities()
			.stream()
			.filter((capacity) -> capacity.number() == this.grid.current())
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Notes as typed.
	 *
	 * @param standing what another page has saved meanwhile
	 */
	record TypedNote(@Nullable String text, @Nullable ReadingNote standing) {

	}

}
