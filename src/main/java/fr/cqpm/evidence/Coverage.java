package fr.cqpm.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CountableCondition;

/**
 * Couverture d'une condition de réalisation dénombrable. Règle R6 (§ II), in this
 * edition: « A partir d'au minimum 2 cas significatifs d'aléas ou d'événements de nature
 * différente » (capacité 2), « à partir de situations de nature différente, montrant une
 * maîtrise des trois modes de communication, oral visuel et écrit » (capacité 8), « A
 * partir d'au minimum deux situations professionnelles courantes de management »
 * (capacité 9), « A partir d'un projet de mise en place » (capacité 10).
 * <p>
 * A situation counts for a capacity when it is evidence of one of its criteria.
 * Situations of one nature count once where different natures are asked for. The count
 * informs and never blocks; the commission confirms the condition.
 *
 * @param counted how many count
 * @param minimum how many the condition asks for
 * @param counter « 1 cas sur 2, de nature différente »
 * @param missing what is missing, in the référentiel's words; empty when satisfied
 */
public record Coverage(CapacityNumber capacity, int counted, int minimum, String counter, List<String> missing) {

	public Coverage {
		missing = List.copyOf(missing);
	}

	/**
	 * The coverage of that capacity; empty when nothing in its conditions is countable.
	 */
	public static Optional<Coverage> of(Capacity capacity, Collection<SituationFacts> situations) {
		CountableCondition condition = capacity.countable();
		if (condition == null) {
			return Optional.empty();
		}
		List<SituationFacts> counting = situations.stream()
			.filter((situation) -> situation.countsFor(capacity.number()))
			.toList();
		int counted = count(condition, counting);
		String counter = counter(condition, counted);
		List<String> missing = new ArrayList<>();
		if (counted < condition.minimum()) {
			missing.add(counter);
		}
		missing.addAll(missingModes(condition, counting));
		return Optional.of(new Coverage(capacity.number(), counted, condition.minimum(), counter, missing));
	}

	private static int count(CountableCondition condition, List<SituationFacts> counting) {
		if (condition.differentNatures()) {
			return (int) counting.stream().map(SituationFacts::nature).distinct().count();
		}
		return counting.size();
	}

	private static String counter(CountableCondition condition, int counted) {
		String nature = condition.differentNatures() ? ", de nature différente" : "";
		return condition.counted(counted) + " sur " + condition.minimum() + nature;
	}

	private static List<String> missingModes(CountableCondition condition, List<SituationFacts> counting) {
		if (!condition.allCommunicationModes()) {
			return List.of();
		}
		Set<CommunicationMode> missing = EnumSet.allOf(CommunicationMode.class);
		counting.forEach((situation) -> missing.removeAll(situation.modes()));
		return missing.stream().map((mode) -> "mode " + mode.label() + " manquant").toList();
	}

	public boolean satisfied() {
		return this.missing.isEmpty();
	}

}
