package fr.cqpm.marking.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.cqpm.marking.Grid;
import fr.cqpm.marking.Grid.CapacityRow;
import fr.cqpm.marking.Grid.CriterionRow;

import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkDrafts.Saved;
import fr.cqpm.marking.Material.Voice;
import fr.cqpm.marking.NewMark;
import org.jspecify.annotations.Nullable;

/**
 * The grid as its page shows it: what is saved, or, after a refusal, what was typed.
 *
 * @param errors why nothing was saved, by criterion
 * @param conflicts what another page has saved meanwhile, by criterion
 * @param typed what was typed and not saved, by criterion
 */
record GridPage(Grid grid, Map<String, String> errors, Map<String, Mark> conflicts, Map<String, NewMark> typed) {

	private static final String FIELD = "criterion-";

	static GridPage of(Grid grid) {
		return new GridPage(grid, Map.of(), Map.of(), Map.of());
	}

	static GridPage of(Grid grid, List<NewMark> marks, Saved saved) {
		Map<String, String> errors = new LinkedHashMap<>();
		saved.refusals()
			.forEach((refusal) -> errors.merge(Objects.requireNonNullElse(refusal.field(), "").replace(FIELD, ""),
					refusal.reason(), (one, other) -> one + " " + other));
		Map<String, Mark> conflicts = new HashMap<>();
		saved.conflicts().forEach((mark) -> conflicts.put(mark.criterion().toString(), mark));
		conflicts.keySet()
			.stream()
			.sorted()
			.forEach((criterion) -> errors.putIfAbsent(criterion,
					"Le critère %s a changé dans une autre page\u00a0: choisissez.".formatted(criterion)));
		Map<String, NewMark> typed = new HashMap<>();
		marks.forEach((mark) -> typed.put(mark.criterion().toString(), mark));
		return new GridPage(grid, errors, conflicts, typed);
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

	/** How many pieces of comment, evidence and opinion are folded under a criterion. */
	public int folded(CriterionRow row) {
		return ((comment(row) != null) ? 1 : 0) + row.evidence().size();
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

}
