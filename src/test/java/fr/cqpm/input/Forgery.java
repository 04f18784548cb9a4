package fr.cqpm.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Turns what a page would send into what no page sends. */
final class Forgery {

	/**
	 * Stands in no field of ours: wherever it turns up, more was bound than was asked.
	 */
	static final String INTRUDER = "INTRUS-4f1d";

	static final String INTRUDING_ID = "0badc0de-4f1d-4f1d-8f1d-4f1d4f1d4f1d";

	private static final List<String> WRONG_TYPES = List.of("", " ", "x", "-1", "0", "1e9", "2147483648",
			"99999999999999999999", "1.5", "NaN", "null", "undefined", "true", "on", "[]", "{}", "[object Object]",
			"2026-02-30", "+999999999-12-31", "-0001-01-01", "99999-01-01", "0000-00-00", "24:61", "23:59:60",
			"ADMISSIBLE", "ROLE_ADMINISTRATOR", "../../etc/passwd", "%00", "%s%n", "${7*7}", "#{7*7}", "__${7*7}__",
			"*{class}", "~{error/page}", "' or '1'='1", "'; drop table dossier; --", "\\", "\"", "<script>", "\r\n",
			"a\r\nSet-Cookie: x=y", "1-", "1–99999999999", "0-0", "3-1", "1.1", "99.99", "-1.-1");

	private static final List<String> UNICODE = List.of("\0", "a\0b", "\uD800", "a\uDFFFb", "\uDC00\uD800", "\uFEFF",
			"\u202E\u202Dabc", "\uFFFF\uFFFE", "é\u0301\u0301\u0301", "Z\u0335\u0321\u0353a\u0334\u0322lgo",
			"👩‍🏭🦾🏴‍☠️", "𝕏𝔸", "İıſK", "ﬀﬁ㎏", "\u00A0\u2003\u3000", "\u200B\u200D\u2060", "عربى עברית 漢字",
			"\u0085\u2028\u2029", "\u0001\u0007\u001B[31m\u007F", "\uE000\uF8FF", "ß".repeat(100));

	/** Huge for a field, within what a form may weigh. */
	private static final int HUGE = 60_000;

	private final Random random;

	private final List<String> ids;

	private final List<String> columns;

	/**
	 * With these ids of things that there are, other people's included, and the names of
	 * all columns, as properties.
	 */
	Forgery(Random random, List<String> ids, List<String> columns) {
		this.random = random;
		this.ids = ids;
		this.columns = columns;
	}

	/** The fields with none to three of them wrong; what was done. */
	List<String> forge(Map<String, List<String>> fields, java.util.Set<String> own) {
		List<String> done = new ArrayList<>();
		int changes = this.random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			done.add(change(fields, own));
		}
		return done;
	}

	private String change(Map<String, List<String>> fields, java.util.Set<String> own) {
		if (fields.isEmpty() || this.random.nextInt(5) == 0) {
			return intrude(fields, own);
		}
		List<String> names = List.copyOf(fields.keySet());
		String name = names.get(this.random.nextInt(names.size()));
		List<String> values = fields.get(name);
		switch (this.random.nextInt(9)) {
			case 0 -> fields.remove(name);
			case 1 -> fields.put(name, twice(values));
			case 2 -> fields.put(name, List.of(huge()));
			case 3 -> fields.put(name, List.of(one(UNICODE)));
			case 4, 5 -> fields.put(name, List.of(one(WRONG_TYPES)));
			case 6 -> fields.put(name, List.of(id()));
			case 7 -> fields.put(name, List.of(otherVersion(values)));
			default -> rename(fields, name, values);
		}
		return name + " -> " + shortened(String.valueOf(fields.get(name)));
	}

	private List<String> twice(List<String> values) {
		List<String> twice = new ArrayList<>(values);
		twice.add(this.random.nextBoolean() ? (values.isEmpty() ? "" : values.getFirst()) : one(WRONG_TYPES));
		return twice;
	}

	private String huge() {
		return (this.random.nextBoolean() ? "9" : "Éléphant ").repeat(HUGE / 9);
	}

	private String otherVersion(List<String> values) {
		try {
			return String.valueOf(Math.addExact(Integer.parseInt(String.join("", values)), this.random.nextInt(-2, 3)));
		}
		catch (NumberFormatException | ArithmeticException none) {
			return String.valueOf(this.random.nextInt());
		}
	}

	private void rename(Map<String, List<String>> fields, String name, List<String> values) {
		fields.remove(name);
		String[] suffixes = { "[0]", "[300]", "[-1]", "[x]", "[]", ".class", ".x", "[0].x", "[99999999]", "." };
		fields.put(name.replaceFirst("\\[.*", "") + suffixes[this.random.nextInt(suffixes.length)], values);
	}

	/** A field that the form does not have, named like a column. */
	private String intrude(Map<String, List<String>> fields, java.util.Set<String> own) {
		String name = one(this.columns);
		if (own.stream().anyMatch((field) -> field.replaceFirst("[\\[.].*", "").equals(name)) || fields.keySet()
			.stream()
			.anyMatch((field) -> field.replaceFirst("[\\[.].*", "").equals(name) || field.endsWith("." + name))) {
			return "nothing";
		}
		String value = this.random.nextBoolean() ? INTRUDER : INTRUDING_ID;
		fields.put(name, List.of(value));
		return name + " added";
	}

	/** Of something there is, or not. */
	String id() {
		return switch (this.random.nextInt(6)) {
			case 0 -> new UUID(this.random.nextLong(), this.random.nextLong()).toString();
			case 1 -> "00000000-0000-0000-0000-000000000000";
			case 2 -> one(WRONG_TYPES);
			default -> this.ids.isEmpty() ? "x" : one(this.ids);
		};
	}

	/** A document for those who read JSON. */
	String json() {
		return one(List.of("", "{", "null", "[]", "\"x\"", "42", "{}", "{\"label\":null,\"credential\":null}",
				"{\"label\":{\"a\":1},\"credential\":{\"id\":1}}",
				"{\"label\":\"x\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\","
						+ "\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\",\"transports\":[\"x\"]},"
						+ "\"clientExtensionResults\":{}}}",
				"{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\","
						+ "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},\"clientExtensionResults\":{}}",
				"{\"a\":".repeat(3000), "[".repeat(3000), "{\"label\":\"" + "x".repeat(HUGE) + "\"}"));
	}

	String one(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	Map<String, List<String>> invented(java.util.Set<String> names) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (String name : names) {
			fields.put(name, List.of(switch (this.random.nextInt(4)) {
				case 0 -> id();
				case 1 -> one(UNICODE);
				case 2 -> "Texte fictif";
				default -> one(WRONG_TYPES);
			}));
		}
		return fields;
	}

	private static String shortened(String text) {
		return (text.length() > 60) ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
	}

}
