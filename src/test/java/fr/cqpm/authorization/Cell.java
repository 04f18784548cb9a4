package fr.cqpm.authorization;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an address answers to somebody.
 *
 * @param answers of some relations
 * @param otherwise of every other one, or {@code null} where none is left
 */
record Cell(Map<Relation, String> answers, @Nullable String otherwise) {

	static final String UNCHANGED = "unchanged";

	private static final String ABSENT = "absent";

	private static final Set<String> CLOSED = Set.of("sign-in", "403", ABSENT);

	private static final Set<String> REFUSALS = Set.of("sign-in", "403", "404", ABSENT, UNCHANGED);

	/** Reads « own 200, else 404 », or « 403 ». */
	static Cell parse(String text) {
		Map<Relation, String> answers = new EnumMap<>(Relation.class);
		String otherwise = null;
		for (String part : text.split(", ")) {
			int space = part.lastIndexOf(' ');
			String relation = part.substring(0, Math.max(space, 0));
			String answer = part.substring(space + 1);
			if (!answer.matches("[2-4]\\d\\d|sign-in|absent|unchanged")) {
				throw new IllegalArgumentException("No answer: " + text);
			}
			if (relation.isEmpty() || relation.equals("else")) {
				otherwise = answer;
			}
			else {
				answers.put(Relation.labelled(relation), answer);
			}
		}
		return new Cell(answers, otherwise);
	}

	/** What HTTP says of an answer. */
	static String status(String answer) {
		return switch (answer) {
			case UNCHANGED -> "302";
			case ABSENT -> "404";
			default -> answer;
		};
	}

	/** What is expected. */
	String answer(Relation relation) {
		String answer = this.answers.getOrDefault(relation, this.otherwise);
		if (answer == null) {
			throw new IllegalStateException("No answer to " + relation.label());
		}
		return answer;
	}

	boolean refuses(Relation relation) {
		return REFUSALS.contains(answer(relation));
	}

	/** Whether the address is closed to whom it answers so, whatever it names. */
	boolean isClosed() {
		return this.answers.isEmpty() && this.otherwise != null && CLOSED.contains(this.otherwise);
	}

}
