package fr.cqpm.registration;

import java.util.regex.Pattern;

import fr.cqpm.shared.Luhn;
import fr.cqpm.shared.Parsed;
import fr.cqpm.shared.Siren;

/**
 * Numéro SIRET: identifies one place of work of a company.
 * <p>
 * The whole number and the SIREN it begins with each carry Luhn's key. La Poste is the
 * one exception: its places of work are so many that the sum of their fourteen digits is
 * a multiple of five instead; its head office alone keeps Luhn's key.
 *
 * @param digits fourteen digits whose key was checked
 */
public record Siret(String digits) {

	private static final String LA_POSTE = "356000000";

	private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

	private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");

	public Siret {
		if (!SHAPE.matcher(digits).matches() || !keyHolds(digits)) {
			throw new IllegalArgumentException("Not a SIRET: " + digits);
		}
	}

	/** Reads a typed SIRET, with or without spaces. */
	public static Parsed<Siret> parse(String text) {
		String digits = text.replaceAll("\\h", "");
		if (!digits.matches("[0-9]*")) {
			return Parsed.wrong("Le SIRET ne contient que des chiffres.");
		}
		if (digits.length() != 14) {
			return Parsed.wrong("Le SIRET compte 14 chiffres\u00a0; vous en avez saisi %d.".formatted(digits.length()));
		}
		if (!keyHolds(digits)) {
			return Parsed.wrong("La clé de ce SIRET est fausse\u00a0: vérifiez les chiffres saisis.");
		}
		return Parsed.of(new Siret(digits));
	}

	private static boolean keyHolds(String digits) {
		if (Siren.parse(digits.substring(0, 9)).value().isEmpty()) {
			return false;
		}
		if (digits.startsWith(LA_POSTE) && !digits.equals(LA_POSTE_HEAD_OFFICE)) {
			return digits.chars().map((digit) -> digit - '0').sum() % 5 == 0;
		}
		return Luhn.holds(digits);
	}

	/** The company this place of work belongs to. */
	public Siren siren() {
		return new Siren(this.digits.substring(0, 9));
	}

	/** As people write it: the SIREN in groups of three, then the place's five digits. */
	@Override
	public String toString() {
		return siren() + " " + this.digits.substring(9);
	}

}
