package fr.cqpm.registration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.cqpm.shared.Parsed;

/**
 * Référence d'un dossier: what people read out on the phone, e.g. « LOR-2026-0042-A ».
 * <p>
 * The exam centre's code, the year of registration, the number within that centre and
 * year, and a check character (ISO 7064, MOD 37,36) that catches any single mistyped
 * character and nearly every swap of two neighbours.
 *
 * @param centre the exam centre's code: two to six capital letters or digits
 * @param year the year of registration, four digits
 * @param number from 1 on, within the centre and year
 */
public record DossierReference(String centre, int year, int number) {

	private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final Pattern SHAPE = Pattern.compile("([A-Z0-9]{2,6})-([0-9]{4})-([0-9]{4,6})-([A-Z0-9])");

	public DossierReference {
		if (!centre.matches("[A-Z0-9]{2,6}") || year < 2000 || year > 9999 || number < 1 || number > 999_999) {
			throw new IllegalArgumentException("Not a reference: " + centre + " " + year + " " + number);
		}
	}

	/** Reads a typed reference, in capitals or not, with or without spaces around. */
	public static Parsed<DossierReference> parse(String text) {
		Matcher matcher = SHAPE.matcher(text.replaceAll("\\h", "").toUpperCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Parsed.wrong("Une référence de dossier s’écrit comme LOR-2026-0042-A.");
		}
		int year = Integer.parseInt(matcher.group(2));
		int number = Integer.parseInt(matcher.group(3));
		if (year < 2000 || number < 1) {
			return Parsed.wrong("Cette référence de dossier n’existe pas.");
		}
		DossierReference reference = new DossierReference(matcher.group(1), year, number);
		if (reference.check() != matcher.group(4).charAt(0)) {
			return Parsed.wrong("Le dernier caractère ne correspond pas\u00a0: la référence est mal recopiée.");
		}
		return Parsed.of(reference);
	}

	/** The check character of this reference. */
	public char check() {
		return check(body().replace("-", ""));
	}

	/** ISO 7064, MOD 37,36, of letters and digits. */
	static char check(String characters) {
		int product = 36;
		for (char character : characters.toCharArray()) {
			int sum = (product + ALPHABET.indexOf(character)) % 36;
			product = ((sum == 0) ? 36 : sum) * 2 % 37;
		}
		return ALPHABET.charAt((37 - product) % 36);
	}

	private String body() {
		return "%s-%04d-%04d".formatted(this.centre, this.year, this.number);
	}

	@Override
	public String toString() {
		return body() + "-" + check();
	}

}
