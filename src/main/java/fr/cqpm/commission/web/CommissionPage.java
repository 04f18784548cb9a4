package fr.cqpm.commission.web;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Criterion;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.CriterionRuling;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.RevealedMark;
import org.jspecify.annotations.Nullable;

/**
 * The criteria as the commission decides them; after a refusal, with what was typed.
 *
 * @param refused the criterion whose decision was refused, or {@code null}
 * @param errors why
 * @param typed what was typed for it
 * @param opened the criterion whose form is asked for, or {@code null}
 */
record CommissionPage(CommissionSheet sheet, @Nullable String refused, List<String> errors,
		@Nullable DecisionForm typed, @Nullable String opened) {

	static CommissionPage of(CommissionSheet sheet, @Nullable String opened) {
		return new CommissionPage(sheet, null, List.of(), null, opened);
	}

	/** The sections of the page, what is to be talked about first. */
	public Map<String, List<Criterion>> sections() {
		return this.sheet.sections();
	}

	public List<RevealedMark> marks(Criterion criterion) {
		return this.sheet.file().marks(criterion.number());
	}

	public @Nullable CriterionRuling ruling(Criterion criterion) {
		return this.sheet.file().criteria().get(criterion.number());
	}

	/**
	 * Whether the criterion shows its form: what is to be talked about, and what is asked
	 * for. Forty forms more would make the page twice as heavy.
	 */
	public boolean deciding(Criterion criterion) {
		return this.sheet.deciding() && (this.sheet.divergent().contains(criterion) || refused(criterion)
				|| criterion.number().toString().equals(this.opened));
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

}
