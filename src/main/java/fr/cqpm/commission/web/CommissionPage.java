package fr.cqpm.commission.web;

import java.util.List;
import java.util.Optional;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.CriterionRuling;
import fr.cqpm.commission.agenda.AgendaItem;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.RevealedMark;
import org.jspecify.annotations.Nullable;

/**
 * The criteria as the commission decides them; after a refusal, with what was typed.
 *
 * @param refused the criterion whose decision was refused, or {@code null}: where nothing
 * was, or the pen
 * @param errors why
 * @param typed what was typed for it
 * @param opened the one criterion that shows its form, or {@code null}: forty forms more
 * would make the page twice as heavy
 */
record CommissionPage(CommissionSheet sheet, @Nullable String refused, List<String> errors,
		@Nullable DecisionForm typed, @Nullable String opened) {

	/** Opens that criterion, or else, for who may decide, the first to talk about. */
	static CommissionPage of(CommissionSheet sheet, @Nullable String opened) {
		String shown = (opened == null && sheet.writing()) ? first(sheet, null) : opened;
		return new CommissionPage(sheet, null, List.of(), null, shown);
	}

	/** Opens the next one to talk about, after one was decided. */
	static CommissionPage after(CommissionSheet sheet, CriterionNumber decided) {
		String next = first(sheet, decided);
		return new CommissionPage(sheet, null, List.of(), null, (next != null) ? next : first(sheet, null));
	}

	/** Says why the pen stays where it is. */
	static CommissionPage penRefused(CommissionSheet sheet, List<String> errors) {
		return new CommissionPage(sheet, null, errors, null, null);
	}

	private static @Nullable String first(CommissionSheet sheet, @Nullable CriterionNumber after) {
		return sheet.agenda()
			.open()
			.stream()
			.flatMap((item) -> Optional.ofNullable(item.criterion()).stream())
			.filter((criterion) -> after == null || criterion.compareTo(after) > 0)
			.map(CriterionNumber::toString)
			.findFirst()
			.orElse(null);
	}

	/** Where an open page asks for what has changed. */
	public String live() {
		String path = "/evaluations/" + this.sheet.seat().dossier().value() + "/commission";
		return (this.opened != null) ? path + "?critere=" + this.opened : path;
	}

	/** What is still to be talked about, capacity by capacity. */
	public List<Part> agenda() {
		List<AgendaItem> open = this.sheet.agenda().open();
		return this.sheet.file()
			.edition()
			.capacities()
			.stream()
			.map((capacity) -> new Part(capacity,
					open.stream().filter((item) -> item.capacity().equals(capacity.number())).toList()))
			.filter((part) -> !part.items().isEmpty())
			.toList();
	}

	/** How many points that is. */
	public int toTalkAbout() {
		return this.sheet.agenda().open().size();
	}

	public List<RevealedMark> marks(Criterion criterion) {
		return this.sheet.file().marks(criterion.number());
	}

	public @Nullable CriterionRuling ruling(Criterion criterion) {
		return this.sheet.file().criteria().get(criterion.number());
	}

	/** Whether the criterion shows all its voices and, where it may, its form. */
	public boolean open(Criterion criterion) {
		return criterion.number().toString().equals(this.opened) || refused(criterion);
	}

	public boolean refused(Criterion criterion) {
		return criterion.number().toString().equals(this.refused);
	}

	/** The answer to show as chosen: its name, or {@code null}. */
	public @Nullable String value(Criterion criterion) {
		CriterionRuling ruling = ruling(criterion);
		MarkValue value = (refused(criterion) && this.typed != null) ? this.typed.value()
				: (ruling != null) ? ruling.value() : null;
		return (value != null) ? value.name() : null;
	}

	public @Nullable String reason(Criterion criterion) {
		CriterionRuling ruling = ruling(criterion);
		if (refused(criterion) && this.typed != null) {
			return this.typed.reason();
		}
		return (ruling != null) ? ruling.reason() : null;
	}

	/**
	 * What there is to talk about in one capacity.
	 */
	record Part(Capacity capacity, List<AgendaItem> items) {

		/** Its countable condition, where the situations do not meet it. */
		public @Nullable AgendaItem condition() {
			return this.items.stream().filter((item) -> item.criterion() == null).findFirst().orElse(null);
		}

		/** Why that criterion is talked about, or {@code null}. */
		public @Nullable AgendaItem item(Criterion criterion) {
			return this.items.stream()
				.filter((item) -> criterion.number().equals(item.criterion()))
				.findFirst()
				.orElse(null);
		}

	}

}
