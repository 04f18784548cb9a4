package fr.cqpm.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Acte à journaliser.
 *
 * @param name e.g. {@code plan.transmitted}: module, then what happened
 * @param subject what it concerns, in French, e.g. « Plan, révision 2 »
 * @param before the values replaced, in the order of reading; empty for something new
 * @param after the values that now hold, in the order of reading
 */
public record JournalAct(String name, String subject, Map<String, Object> before, Map<String, Object> after) {

	public JournalAct {
		before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
		after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
	}

	public static JournalAct of(String name, String subject) {
		return new JournalAct(name, subject, Map.of(), Map.of());
	}

	/**
	 * The same act with one more value that now holds; nothing is added for {@code null}.
	 */
	public JournalAct with(String key, @Nullable Object value) {
		return new JournalAct(this.name, this.subject, this.before, plus(this.after, key, value));
	}

	/**
	 * The same act with one more value that held before; nothing is added for
	 * {@code null}.
	 */
	public JournalAct replacing(String key, @Nullable Object value) {
		return new JournalAct(this.name, this.subject, plus(this.before, key, value), this.after);
	}

	/** What its values are called, in the order in which it names them. */
	String[] labels() {
		Set<String> labels = new LinkedHashSet<>(this.after.keySet());
		labels.addAll(this.before.keySet());
		return labels.toArray(String[]::new);
	}

	private static Map<String, Object> plus(Map<String, Object> values, String key, @Nullable Object value) {
		Map<String, Object> more = new LinkedHashMap<>(values);
		if (value != null) {
			more.put(key, value.toString());
		}
		return more;
	}

}
