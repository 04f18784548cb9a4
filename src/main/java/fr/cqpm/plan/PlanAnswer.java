package fr.cqpm.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Réponse du centre de ressource to a transmitted plan. It informs; nothing waits for it.
 *
 * @param text what it says; an accusé de réception may say nothing
 * @param by who answered, by name
 */
public record PlanAnswer(Kind kind, @Nullable String text, Instant at, String by) {

	public enum Kind {

		/** Once per transmission. */
		RECEIPT("Accusé de réception"),

		OBSERVATION("Observation");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
