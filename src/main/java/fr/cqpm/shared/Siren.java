package fr.cqpm.shared;

import java.util.regex.Pattern;

/**
 * Numéro SIREN: identifies a company, whatever its places of work. Independence compares
 * companies by it.
 *
 * @param digits nine digits, the last one being Luhn's key
 */
public record Siren(String digits) {

	private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

	public Siren {
		if (!SHAPE.matcher(digits).matches() || digits.equals("000000000") || !Luhn.holds(digits)) {
			throw new IllegalArgumentException("Not a SIREN: " + digits);
		}
	}

	/** Reads a typed SIREN, with or without spaces. */
	public static Parsed<Siren> parse(String text) {
		String digits = text.replaceAll("\\h", "");
		if (!digits.matches("[0-9]*")) {
			return Parsed.wrong("Le SIREN ne contient que des chiffres.");
		}
		if (digits.length() != 9) {
			return Parsed.wrong("Le SIREN compte 9 chiffres\u00a0; vous en avez saisi %d.".formatted(digits.length()));
		}
		if (digits.equals("000000000") || !Luhn.holds(digits)) {
			return Parsed.wrong("La clé de ce SIREN est fausse\u00a0: vérifiez les chiffres saisis.");
		}
		return Parsed.of(new Siren(digits));
	}

	/** As people write it: three groups of three. */
	@Override
	public String toString() {
		return this.digits.substring(0, 3) + " " + this.digits.substring(3, 6) + " " + this.digits.substring(6);
	}

}
