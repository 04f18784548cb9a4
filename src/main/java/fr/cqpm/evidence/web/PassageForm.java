package fr.cqpm.evidence.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.PassageText;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A passage to pin, or to change.
 *
 * @param key the id a new one gets, so that sent twice it is pinned once
 * @param version the one that was shown, of one that is changed
 * @param criteria as printed, « 2.1 »
 */
record PassageForm(@Nullable UUID key, @Nullable Integer version, @Nullable Integer page, @Nullable String quote,
		@Nullable Set<String> criteria, @Nullable UUID situation, @Nullable String note) {

	static PassageForm blank(int page) {
		return new PassageForm(Ids.next(), null, page, null, Set.of(), null, null);
	}

	static PassageForm of(Passage passage) {
		return new PassageForm(null, passage.version(), passage.place().page(), passage.quote(),
				passage.criteria().stream().map(CriterionNumber::toString).collect(Collectors.toSet()),
				passage.situation(), passage.note());
	}

	UUID requireKey() {
		if (this.key == null) {
			throw new NotFound("No key");
		}
		return this.key;
	}

	int requireVersion() {
		if (this.version == null) {
			throw new NotFound("No version");
		}
		return this.version;
	}

	/** Whether that criterion is ticked. */
	public boolean has(CriterionNumber criterion) {
		return this.criteria != null && this.criteria.contains(criterion.toString());
	}

	/** Whether one of that capacity's criteria is ticked. */
	public boolean has(Capacity capacity) {
		return capacity.criteria().stream().map(Criterion::number).anyMatch(this::has);
	}

	PassageText text() {
		return new PassageText(this.page, this.quote, numbers(), this.situation, this.note);
	}

	private Set<CriterionNumber> numbers() {
		try {
			return (this.criteria != null)
					? this.criteria.stream().map(CriterionNumber::parse).collect(Collectors.toSet()) : Set.of();
		}
		catch (IllegalArgumentException invented) {
			throw new NotFound("No such criterion");
		}
	}

}
