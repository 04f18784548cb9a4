package fr.cqpm.shared;

/** Clé de Luhn: the check that the last digit of a SIREN and of a SIRET carries. */
public final class Luhn {

	private Luhn() {
	}

	/** Whether the weighted sum of these digits is a multiple of ten. */
	public static boolean holds(String digits) {
		int sum = 0;
		for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
			int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
			int weighted = digit * (1 + fromRight % 2);
			sum += weighted / 10 + weighted % 10;
		}
		return sum % 10 == 0;
	}

}
