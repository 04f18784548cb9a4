package fr.cqpm.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Passage tel que le candidat le désigne.
 *
 * @param page of the report, or {@code null} when not typed
 * @param quote the passage's words, or {@code null} when the page alone is meant
 */
public record PassageText(@Nullable Integer page, @Nullable String quote, Set<CriterionNumber> criteria,
		@Nullable UUID situation, @Nullable String note) {

	private static final int LONGEST = 1000;

	public PassageText {
		criteria = Set.copyOf(criteria);
		quote = (quote != null) ? quote.replaceAll("\\s+", " ").strip() : null;
	}

	/**
	 * Why it cannot be kept, whatever the report says; empty when it can.
	 * @param pageCount of the report, or {@code null} when not known
	 */
	List<Refusal> refusals(@Nullable Integer pageCount) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.page == null || this.page < 1 || this.page > PageRanges.LAST_PAGE) {
			refusals.add(Refusal.at("page", Rule.R5, "Indiquez le numéro de la page."));
		}
		else if (pageCount != null && this.page > pageCount) {
			refusals.add(Refusal.at("page", Rule.R5, "La page %d n’existe pas\u00a0: le rapport compte %d page%s."
				.formatted(this.page, pageCount, (pageCount > 1) ? "s" : "")));
		}
		if (this.quote != null && this.quote.length() > LONGEST) {
			refusals.add(Refusal.at("quote", Rule.R5, "Ce passage est trop long\u00a0: 1 000 caractères au plus."));
		}
		if (this.criteria.isEmpty()) {
			refusals.add(Refusal.at("criteria", Rule.R5, "Cochez au moins un critère."));
		}
		if (this.note != null && this.note.length() > LONGEST) {
			refusals.add(Refusal.at("note", Rule.R5, "Cette note est trop longue\u00a0: 1 000 caractères au plus."));
		}
		return refusals;
	}

}
