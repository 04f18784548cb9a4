package fr.cqpm.jury;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Candidat devant le jury: computed admissibility with all that explains it, and what was
 * declared.
 *
 * @param condition condition d'admissibilité, § III, to the letter
 * @param capacities every capacity of the pinned edition
 * @param declared in this session, or {@code null}
 */
public record Standing(AgendaLine line, Admissibility admissibility, String condition,
		List<CapacityStanding> capacities, @Nullable DeclaredResult declared) {

	public Standing {
		capacities = List.copyOf(capacities);
	}

	/** The computed admissibility's name. */
	public Computed computed() {
		return Computed.of(this.admissibility);
	}

	/** Capacities that are not acquired, or awaited. */
	public List<CapacityStanding> missing() {
		return this.capacities.stream().filter(CapacityStanding::isMissing).toList();
	}

	/** Admissibilité calculée, in the order of the list. */
	public enum Computed {

		ADMISSIBLE("Toutes les capacités sont acquises"),

		NOT_ADMISSIBLE("Une capacité au moins n’est pas acquise"),

		UNDECIDED("Une capacité au moins n’est pas décidée");

		private final String label;

		Computed(String label) {
			this.label = label;
		}

		static Computed of(Admissibility admissibility) {
			return switch (admissibility) {
				case Admissibility.Admissible _ -> ADMISSIBLE;
				case Admissibility.NotAdmissible _ -> NOT_ADMISSIBLE;
				case Admissibility.Undecided _ -> UNDECIDED;
			};
		}

		public String label() {
			return this.label;
		}

	}

}
