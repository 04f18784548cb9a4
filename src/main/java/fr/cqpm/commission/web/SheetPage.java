package fr.cqpm.commission.web;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.commission.CapacityRuling;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.CriterionRuling;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.panel.Panel.Member;
import org.jspecify.annotations.Nullable;

/**
 * The commission's decisions on paper.
 *
 * @param blank whether nothing that was said or decided is filled in
 */
record SheetPage(CommissionSheet sheet, boolean blank) {

	/** That member's mark; {@code null} where there is none, and while it is sealed. */
	public @Nullable RevealedMark mark(Member member, Criterion criterion) {
		return this.blank ? null
				: this.sheet.file()
					.marks(criterion.number())
					.stream()
					.filter((mark) -> mark.assessor().equals(member.person()))
					.findFirst()
					.orElse(null);
	}

	public @Nullable CriterionRuling ruling(Criterion criterion) {
		return this.blank ? null : this.sheet.file().criteria().get(criterion.number());
	}

	public @Nullable CapacityRuling ruling(Capacity capacity) {
		return this.blank ? null : this.sheet.file().capacities().get(capacity.number());
	}

}
