package fr.cqpm.jury;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;

/**
 * Admissibilité. Règle R12 (§ III): « Pour que le candidat¹ soit déclaré admissible par
 * le jury de délibération l'ensemble des capacités professionnelles décrites dans le
 * référentiel de certification doit être acquis. »
 * <p>
 * Computed here and nowhere else. It explains; the jury declares.
 */
public sealed interface Admissibility {

	/**
	 * What the commission's outcomes come to.
	 * @param capacities every capacity of the pinned edition
	 * @param outcomes those of the closed commission; none while it is open
	 * @param carriedOver capacités acquises lors d'une inscription précédente, which this
	 * one does not assess again
	 * @throws RuleViolation when an outcome or a carried-over capacity is not the
	 * edition's, or a capacity is both
	 */
	static Admissibility of(Collection<CapacityNumber> capacities, Map<CapacityNumber, CapacityOutcome> outcomes,
			Set<CapacityNumber> carriedOver) {
		check(capacities, outcomes.keySet(), carriedOver);
		SortedSet<CapacityNumber> awaiting = new TreeSet<>(capacities);
		awaiting.removeAll(carriedOver);
		awaiting.removeAll(outcomes.keySet());
		SortedSet<CapacityNumber> notAcquired = outcomes.entrySet()
			.stream()
			.filter((outcome) -> outcome.getValue() != CapacityOutcome.ACQUIRED)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!awaiting.isEmpty()) {
			return new Undecided(awaiting);
		}
		return notAcquired.isEmpty() ? new Admissible() : new NotAdmissible(notAcquired);
	}

	private static void check(Collection<CapacityNumber> capacities, Set<CapacityNumber> decided,
			Set<CapacityNumber> carriedOver) {
		if (capacities.isEmpty()) {
			throw new RuleViolation(Rule.R12, "Cette édition n’a aucune capacité\u00a0: rien ne peut être déclaré.");
		}
		if (!capacities.containsAll(decided) || !capacities.containsAll(carriedOver)) {
			throw new RuleViolation(Rule.R12, "Une capacité décidée n’est pas de l’édition du dossier.");
		}
		if (!Collections.disjoint(decided, carriedOver)) {
			throw new RuleViolation(Rule.R12, "Une capacité déjà acquise a été décidée de nouveau.");
		}
	}

	/** One French sentence that says why. */
	String sentence();

	/**
	 * A capacity is undecided: nothing can be declared but « ajourné ».
	 *
	 * @param awaiting the capacities without a decision
	 */
	record Undecided(SortedSet<CapacityNumber> awaiting) implements Admissibility {

		public Undecided {
			awaiting = Collections.unmodifiableSortedSet(new TreeSet<>(awaiting));
		}

		@Override
		public String sentence() {
			return (this.awaiting.size() == 1) ? "La capacité %s n’est pas décidée.".formatted(this.awaiting.first())
					: "Ces capacités ne sont pas décidées\u00a0: %s.".formatted(join(this.awaiting));
		}

	}

	/**
	 * Every capacity is decided, and not all are acquired.
	 *
	 * @param notAcquired les capacités non acquises
	 */
	record NotAdmissible(SortedSet<CapacityNumber> notAcquired) implements Admissibility {

		public NotAdmissible {
			notAcquired = Collections.unmodifiableSortedSet(new TreeSet<>(notAcquired));
		}

		@Override
		public String sentence() {
			return (this.notAcquired.size() == 1)
					? "La capacité %s n’est pas acquise.".formatted(this.notAcquired.first())
					: "Ces capacités ne sont pas acquises\u00a0: %s.".formatted(join(this.notAcquired));
		}

	}

	/** L'ensemble des capacités est acquis. */
	record Admissible() implements Admissibility {

		@Override
		public String sentence() {
			return "L’ensemble des capacités professionnelles est acquis.";
		}

	}

	private static String join(SortedSet<CapacityNumber> numbers) {
		return numbers.stream().map(CapacityNumber::toString).collect(Collectors.joining(", "));
	}

}
