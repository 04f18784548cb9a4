package fr.cqpm.shared.pdf;

import java.util.Locale;

/**
 * Signe d'une décision ou d'un avis: how it looks on paper, the same as on screen. A sign
 * and its colour always stand with the word.
 */
public enum PdfTone {

	OK("✓"), NO("✕"), REVIEW("↺"), VOID("⊘"), FAVOURABLE("▲"), RESERVED("◆"), UNFAVOURABLE("▼"), NONE("○");

	private final String sign;

	PdfTone(String sign) {
		this.sign = sign;
	}

	public String sign() {
		return this.sign;
	}

	/** Its class in {@code templates/pdf/house.css}. */
	public String cssClass() {
		return "tone-" + name().toLowerCase(Locale.ROOT);
	}

}
