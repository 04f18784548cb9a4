package fr.cqpm.report.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for words in bytes that pass by, of which little is held. Zeroes are passed over:
 * a word in UTF-16 is found as well.
 */
final class Search {

	private final List<String> words;

	private final int longest;

	private final Set<String> found = new LinkedHashSet<>();

	private String rest = "";

	Search(List<String> words) {
		this.words = List.copyOf(words);
		this.longest = words.stream().mapToInt(String::length).max().orElse(1);
	}

	void feed(byte[] bytes, int length) {
		byte[] dense = new byte[length];
		int count = 0;
		for (int i = 0; i < length; i++) {
			if (bytes[i] != 0) {
				dense[count++] = bytes[i];
			}
		}
		String text = this.rest + new String(dense, 0, count, StandardCharsets.ISO_8859_1);
		this.words.stream().filter(text::contains).forEach(this.found::add);
		this.rest = text.substring(Math.max(0, text.length() - this.longest + 1));
	}

	boolean found(String word) {
		return this.found.contains(word);
	}

}
