package fr.cqpm.panel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Personne nommée au dossier or proposed for its commission, by what the centre knows of
 * her.
 *
 * @param name first name and name, in either order
 * @param email where known
 */
public record KnownPerson(String name, @Nullable String email) {

	/**
	 * Whether both are the same person: by their addresses where both are known, else by
	 * their names, whatever their order, accents and capitals. Two people of one name are
	 * told apart by their addresses.
	 */
	public boolean sameAs(KnownPerson other) {
		if (this.email != null && other.email != null) {
			return this.email.strip().equalsIgnoreCase(other.email.strip());
		}
		return plain(this.name).equals(plain(other.name));
	}

	private static String plain(String name) {
		String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		String[] words = letters.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+");
		return Arrays.stream(words).filter((word) -> !word.isEmpty()).sorted().toList().toString();
	}

}
