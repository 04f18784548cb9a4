package fr.cqpm.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Situations d'un dossier.
 *
 * @param natures those the centre offers
 * @param planned the capacities assessed by workplace projects
 * @param closed why they cannot change now, or {@code null} when they can
 */
public record SituationList(List<Situation> situations, List<String> natures, List<Capacity> planned,
		@Nullable Refusal closed) {

	public SituationList {
		situations = List.copyOf(situations);
		natures = List.copyOf(natures);
		planned = List.copyOf(planned);
	}

	public Optional<Situation> find(UUID id) {
		return this.situations.stream().filter((situation) -> situation.id().equals(id)).findFirst();
	}

	/** What they add up to, for each planned capacity with a countable condition (R6). */
	public List<Coverage> coverage() {
		return coverage(this.situations.stream().map(Situation::facts));
	}

	/**
	 * What they would add up to, were that one, declared or not, to become so.
	 * @param shown what it would be evidence of, beside what it is already
	 */
	public List<Coverage> coverage(UUID situation, String nature, Set<CommunicationMode> modes,
			Set<CriterionNumber> shown) {
		Set<CriterionNumber> all = new HashSet<>(shown);
		find(situation).ifPresent((declared) -> all.addAll(declared.criteria()));
		Stream<SituationFacts> others = this.situations.stream()
			.filter((other) -> !other.id().equals(situation))
			.map(Situation::facts);
		return coverage(Stream.concat(others, Stream.of(new SituationFacts(nature, modes, all))));
	}

	/**
	 * What they would add up to, were that one to be evidence of these criteria too.
	 * @throws fr.cqpm.shared.NotFound when it is not declared
	 */
	public List<Coverage> coverage(UUID situation, Set<CriterionNumber> shown) {
		SituationText text = find(situation).orElseThrow(() -> new NotFound("No situation " + situation)).text();
		return coverage(situation, String.valueOf(text.nature()), text.modes(), shown);
	}

	private List<Coverage> coverage(Stream<SituationFacts> facts) {
		List<SituationFacts> all = facts.toList();
		return this.planned.stream().flatMap((capacity) -> Coverage.of(capacity, all).stream()).toList();
	}

}
