package fr.cqpm.evidence.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.CommunicationMode;
import fr.cqpm.evidence.Coverage;
import fr.cqpm.evidence.Situation;
import fr.cqpm.evidence.SituationKind;
import fr.cqpm.evidence.SituationList;
import fr.cqpm.evidence.SituationText;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A situation, as typed.
 *
 * @param key its id, chosen before it is declared: sent twice, it is one
 * @param version the one that was shown, 0 for a new one
 * @param nature out of the list, or {@link #OTHER}
 * @param ownNature the candidate's own word then
 * @param criteria what it is evidence of from now on, « 2.1 »
 */
record SituationForm(@Nullable UUID key, int version, @Nullable String title, @Nullable SituationKind kind,
		@Nullable String nature, @Nullable String ownNature, @Nullable String period, @Nullable String place,
		@Nullable String team, @Nullable Set<CommunicationMode> modes, @Nullable String account,
		@Nullable Set<String> criteria) {

	/** « Autre ». */
	static final String OTHER = "autre";

	static SituationForm empty() {
		return new SituationForm(Ids.next(), 0, null, null, null, null, null, null, null,
				EnumSet.noneOf(CommunicationMode.class), null, null);
	}

	static SituationForm of(Situation situation, List<String> natures) {
		SituationText text = situation.text();
		boolean listed = natures.contains(String.valueOf(text.nature()));
		return new SituationForm(situation.id(), situation.version(), text.title(), text.kind(),
				listed ? text.nature() : OTHER, listed ? null : text.nature(), text.period(), text.place(), text.team(),
				text.modes(), text.account(), null);
	}

	UUID requireKey() {
		if (this.key == null) {
			throw new NotFound("No key");
		}
		return this.key;
	}

	SituationText text() {
		return new SituationText(this.title, this.kind, isOther() ? this.ownNature : this.nature, this.period,
				this.place, this.team, shownModes(), this.account);
	}

	private Set<CommunicationMode> shownModes() {
		return (this.modes != null) ? this.modes : Set.of();
	}

	/**
	 * The criteria that were ticked.
	 * @throws NotFound when one is none
	 */
	Set<CriterionNumber> shown() {
		try {
			return (this.criteria != null)
					? this.criteria.stream().map(CriterionNumber::parse).collect(Collectors.toSet()) : Set.of();
		}
		catch (IllegalArgumentException wrong) {
			throw new NotFound("No criteria " + this.criteria);
		}
	}

	/** Whether that criterion is ticked. */
	public boolean ticks(CriterionNumber criterion) {
		return this.criteria != null && this.criteria.contains(criterion.toString());
	}

	/** How many of that capacity's are. */
	public long ticked(Capacity capacity) {
		return capacity.criteria().stream().filter((criterion) -> ticks(criterion.number())).count();
	}

	/** What all situations would add up to, were this one kept as it is typed. */
	List<Coverage> coverage(SituationList list) {
		String typed = isOther() ? this.ownNature : this.nature;
		return list.coverage(requireKey(), (typed != null) ? typed : "", shownModes(), shown());
	}

	private boolean isOther() {
		return OTHER.equals(this.nature);
	}

	/** What is refused, at the field of this form it concerns. */
	Refusal placed(Refusal refusal) {
		if (!isOther() || !"nature".equals(refusal.field())) {
			return refusal;
		}
		String reason = (this.ownNature == null) ? "Précisez la nature de la situation." : refusal.reason();
		return Refusal.at("ownNature", refusal.rule(), reason);
	}

}
