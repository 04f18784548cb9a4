package fr.cqpm.commission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.agenda.Agenda.UnmetCondition;
import fr.cqpm.commission.agenda.Heard;
import fr.cqpm.commission.agenda.Standing;
import fr.cqpm.commission.interview.InterviewGuide.Reserved;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.Material;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.opinion.OpinionAnswer;

/**
 * Lecture du dossier: its voices, criterion by criterion, and what they leave to talk
 * about. While marks are sealed, nothing of them and of what was decided on them (R9).
 */
record Hearing(CommissionFile file) {

	Heard of(CriterionNumber criterion) {
		Set<MarkValue> values = this.file.marks(criterion)
			.stream()
			.map(RevealedMark::value)
			.collect(Collectors.toSet());
		Set<OpinionAnswer> answers = this.file.material()
			.voices(criterion)
			.stream()
			.map(Hearing::answer)
			.collect(Collectors.toSet());
		boolean expected = this.file.methods(criterion.capacity()).contains(AssessmentMethod.WORKPLACE_PROJECTS);
		return new Heard(values, answers, expected && this.file.material().proofs(criterion).isEmpty(),
				this.file.sealed() ? Standing.OPEN : standing(criterion));
	}

	/**
	 * Decided as all say, a decision only waits for being confirmed once a mark changes.
	 */
	Standing standing(CriterionNumber criterion) {
		CriterionRuling ruling = this.file.criteria().get(criterion);
		if (ruling == null) {
			return Standing.OPEN;
		}
		if (this.file.stale(criterion)) {
			boolean same = ruling.reason() == null
					&& this.file.unanimous(criterion).filter(ruling.value()::equals).isPresent();
			return same ? Standing.OPEN : Standing.CHANGED;
		}
		return (ruling.value() == MarkValue.TO_REVIEW) ? Standing.POSTPONED : Standing.SETTLED;
	}

	Agenda agenda() {
		Map<CriterionNumber, Heard> heard = new HashMap<>();
		this.file.edition().criteria().forEach((criterion) -> heard.put(criterion.number(), of(criterion.number())));
		Map<CapacityNumber, UnmetCondition> unmet = new HashMap<>();
		this.file.edition().capacities().forEach((capacity) -> {
			Material.Coverage coverage = this.file.material().coverage(capacity.number());
			if (coverage != null && !coverage.satisfied()) {
				boolean decided = this.file.capacities().containsKey(capacity.number()) && !this.file.stale(capacity);
				unmet.put(capacity.number(), new UnmetCondition(coverage.counter(), decided));
			}
		});
		return Agenda.of(this.file.edition().capacities(), heard, unmet);
	}

	/** Where the company is not simply favourable. */
	Reserved reserved() {
		return new Reserved(reserved(this.file.material().byCapacity()), reserved(this.file.material().byCriterion()));
	}

	private static <K> Set<K> reserved(Map<K, List<Material.Voice>> voices) {
		return voices.entrySet()
			.stream()
			.filter((each) -> each.getValue().stream().anyMatch((voice) -> answer(voice) != OpinionAnswer.FAVOURABLE))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private static OpinionAnswer answer(Material.Voice voice) {
		return OpinionAnswer.valueOf(voice.answer());
	}

}
