package fr.cqpm.commission.web;

import java.util.List;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.GuideSheet;
import fr.cqpm.commission.interview.OralAnswer;
import fr.cqpm.commission.interview.Question;
import org.jspecify.annotations.Nullable;

/**
 * The interview's guide; after a refusal, with what was typed.
 *
 * @param refused the criterion whose answer was refused, or {@code null}
 * @param errors why
 * @param typed what was typed for it
 * @param blank whether no answer is shown: to print and write on
 */
record GuidePage(GuideSheet sheet, @Nullable CriterionNumber refused, List<String> errors, @Nullable String typed,
		boolean blank) {

	public boolean refused(Question question) {
		return question.criterion().number().equals(this.refused);
	}

	/** What the field holds. */
	public @Nullable String answer(Question question) {
		if (refused(question)) {
			return this.typed;
		}
		return this.blank ? null : this.sheet.own(question.criterion().number()).map(OralAnswer::text).orElse(null);
	}

	/** Which revision of this member's note the page has seen. */
	public int seen(Question question) {
		return this.sheet.own(question.criterion().number()).map(OralAnswer::revision).orElse(0);
	}

	public List<OralAnswer> others(Question question) {
		return this.blank ? List.of() : this.sheet.others(question.criterion().number());
	}

}
