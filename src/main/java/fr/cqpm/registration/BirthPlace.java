package fr.cqpm.registration;

import java.util.Locale;
import java.util.regex.Pattern;

import fr.cqpm.shared.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Lieu de naissance: a French commune by its INSEE code, or a country. The national
 * transmission of results asks for it.
 */
public sealed interface BirthPlace {

	/** As a page shows it. */
	String label();

	/**
	 * Commune de naissance.
	 *
	 * @param code INSEE code of five characters, which is not a postcode
	 * @param name the commune's name
	 */
	record Commune(String code, String name) implements BirthPlace {

		private static final Pattern SHAPE = Pattern.compile("(?:[01345678][0-9]|2[1-9AB]|9[0-578])[0-9]{3}");

		public Commune {
			if (codeReason(code) != null || name.isBlank()) {
				throw new IllegalArgumentException("Not a commune: " + code + " " + name);
			}
		}

		/** Reads a typed INSEE code and name. */
		public static Parsed<Commune> parse(String code, String name) {
			String cleaned = code.replaceAll("\\h", "").toUpperCase(Locale.ROOT);
			String reason = codeReason(cleaned);
			if (reason != null) {
				return Parsed.wrong(reason);
			}
			if (name.isBlank()) {
				return Parsed.wrong("Indiquez le nom de la commune de naissance.");
			}
			return Parsed.of(new Commune(cleaned, name.strip()));
		}

		private static @Nullable String codeReason(String code) {
			if (code.length() != 5) {
				return "Le code INSEE de la commune compte 5 caractères, par exemple 57463 ou 2A004.";
			}
			if (code.matches("20[0-9]{3}")) {
				return "Le code INSEE d’une commune de Corse commence par 2A ou 2B.";
			}
			if (code.matches("99[0-9]{3}")) {
				return "Un code qui commence par 99 désigne un pays\u00a0: indiquez le pays de naissance.";
			}
			if (!SHAPE.matcher(code).matches() || code.startsWith("00")) {
				return "Ce code INSEE n’est pas celui d’une commune\u00a0: deux chiffres (ou 2A, 2B) puis trois chiffres.";
			}
			return null;
		}

		@Override
		public String label() {
			return this.name + " (" + this.code + ")";
		}

	}

	/**
	 * Pays de naissance, for a birth abroad.
	 *
	 * @param name the country's name, in French
	 */
	record Country(String name) implements BirthPlace {

		public Country {
			if (name.isBlank()) {
				throw new IllegalArgumentException("A country has a name");
			}
		}

		/** Reads a typed country. */
		public static Parsed<Country> parse(String name) {
			if (name.isBlank()) {
				return Parsed.wrong("Indiquez le pays de naissance.");
			}
			return Parsed.of(new Country(name.strip()));
		}

		@Override
		public String label() {
			return this.name;
		}

	}

}
