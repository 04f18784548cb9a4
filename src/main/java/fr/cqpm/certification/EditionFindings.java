package fr.cqpm.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an edition's file, collected so that its author reads everything at
 * once.
 */
final class EditionFindings {

	private static final Pattern MARKUP = Pattern.compile("[☐☑☒]|</?[a-z]+[^>]*>");

	private static final Pattern LOOSE_SPACE = Pattern.compile("^\\s|\\s$|\\s{2,}|[\\t\\n\\r]");

	private final List<String> findings = new ArrayList<>();

	void add(String where, String what) {
		this.findings.add(where + ": " + what);
	}

	boolean isEmpty() {
		return this.findings.isEmpty();
	}

	List<String> all() {
		return List.copyOf(this.findings);
	}

	/** Official text: present, without markup, white space collapsed. */
	String text(String where, @Nullable String value) {
		String text = present(where, value);
		if (MARKUP.matcher(text).find()) {
			add(where, "holds markup or a tick box.");
		}
		if (LOOSE_SPACE.matcher(text).find()) {
			add(where, "holds doubled, leading, trailing or line-breaking white space.");
		}
		return text;
	}

	/** Left out and left empty are the same. */
	String present(String where, @Nullable String value) {
		return required(where, (value != null && !value.isBlank()) ? value : null, "");
	}

	/** Anything that may not be left out. */
	<T> T required(String where, @Nullable T value, T stopgap) {
		if (value == null) {
			add(where, "missing.");
			return stopgap;
		}
		return value;
	}

	/** A list that may not be empty. */
	void some(String where, List<?> list) {
		if (list.isEmpty()) {
			add(where, "the list is empty.");
		}
	}

}
