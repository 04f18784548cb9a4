package fr.cqpm.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * Lecture d'une saisie: the value a typed text stands for, or one French sentence that
 * says what is wrong with it.
 *
 * @param <T> what the text stands for
 */
public sealed interface Parsed<T> {

	static <T> Parsed<T> of(T value) {
		return new Read<>(value);
	}

	static <T> Parsed<T> wrong(String reason) {
		return new Wrong<>(reason);
	}

	/** The value, unless the text is wrong. */
	Optional<T> value();

	/** What is wrong, unless the text was read. */
	Optional<String> reason();

	/**
	 * The value of a text already checked, as when it comes back from the database.
	 * @throws IllegalArgumentException when the text is wrong
	 */
	default T orElseThrow() {
		return value().orElseThrow(() -> new IllegalArgumentException(reason().orElseThrow()));
	}

	/** Reads on from the value; what is wrong stays so. */
	default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
		return switch (this) {
			case Read<T>(T value) -> next.apply(value);
			case Wrong<T>(String reason) -> new Wrong<>(reason);
		};
	}

	/** The text was read. */
	record Read<T>(T read) implements Parsed<T> {

		@Override
		public Optional<T> value() {
			return Optional.of(this.read);
		}

		@Override
		public Optional<String> reason() {
			return Optional.empty();
		}

	}

	/** The text could not be read. */
	record Wrong<T>(String sentence) implements Parsed<T> {

		@Override
		public Optional<T> value() {
			return Optional.empty();
		}

		@Override
		public Optional<String> reason() {
			return Optional.of(this.sentence);
		}

	}

}
