package fr.cqpm.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two contents of the same edition, field by field, with its place:
 * « criterion 3.2, field « text » ».
 */
final class EditionDifferences {

	private static final int EXCERPT = 60;

	private static final int BEFORE = 20;

	private final List<String> differences = new ArrayList<>();

	private EditionDifferences() {
	}

	/**
	 * One sentence per difference, in the order of the fields; none when all is the same.
	 */
	static List<String> between(JsonNode stored, JsonNode file) {
		EditionDifferences differences = new EditionDifferences();
		differences.compare("", "", stored, file);
		return List.copyOf(differences.differences);
	}

	private void compare(String place, String field, @Nullable JsonNode stored, @Nullable JsonNode file) {
		if (stored != null && file != null && stored.isObject() && file.isObject()) {
			TreeSet<String> names = new TreeSet<>(stored.propertyNames());
			names.addAll(file.propertyNames());
			names.forEach((name) -> compare(place, field.isEmpty() ? name : field + "." + name, stored.get(name),
					file.get(name)));
		}
		else if (stored != null && file != null && stored.isArray() && file.isArray()) {
			for (int i = 0; i < Math.max(stored.size(), file.size()); i++) {
				compareElement(place, field, i, stored.get(i), file.get(i));
			}
		}
		else if (!Objects.equals(stored, file)) {
			add(place, field, text(stored), text(file));
		}
	}

	private void compareElement(String place, String field, int index, @Nullable JsonNode stored,
			@Nullable JsonNode file) {
		String number = number((stored != null) ? stored : file, index);
		switch (field) {
			case "certification.capacities" -> compare("capacity " + number, "", stored, file);
			case "criteria" -> compare("criterion " + number, "", stored, file);
			default -> compare(place, field + "[" + (index + 1) + "]", stored, file);
		}
	}

	private static String number(@Nullable JsonNode element, int index) {
		JsonNode number = (element != null) ? element.get("number") : null;
		return (number != null) ? number.asString() : String.valueOf(index + 1);
	}

	private static @Nullable String text(@Nullable JsonNode node) {
		if (node == null) {
			return null;
		}
		return node.isValueNode() ? node.asString() : node.toString();
	}

	private void add(String place, String field, @Nullable String stored, @Nullable String file) {
		int start = start(stored, file);
		StringBuilder sentence = new StringBuilder(place);
		if (!field.isEmpty()) {
			sentence.append(place.isEmpty() ? "" : ", ").append("field « ").append(field).append(" »");
		}
		this.differences.add(sentence.append(": stored ")
			.append(excerpt(stored, start))
			.append(", in the file ")
			.append(excerpt(file, start))
			.append('.')
			.toString());
	}

	/** The word at which to begin, a little before the first difference. */
	private static int start(@Nullable String stored, @Nullable String file) {
		if (stored == null || file == null) {
			return 0;
		}
		int length = Math.min(stored.length(), file.length());
		int index = 0;
		while (index < length && stored.charAt(index) == file.charAt(index)) {
			index++;
		}
		return stored.lastIndexOf(' ', index - BEFORE) + 1;
	}

	private static String excerpt(@Nullable String text, int start) {
		if (text == null) {
			return "absent";
		}
		int from = Math.min(start, text.length());
		int end = from + EXCERPT;
		end = (end < text.length()) ? Math.max(text.lastIndexOf(' ', end), from) : text.length();
		return "« " + ((from > 0) ? "… " : "") + text.substring(from, end) + ((end < text.length()) ? " …" : "") + " »";
	}

}
