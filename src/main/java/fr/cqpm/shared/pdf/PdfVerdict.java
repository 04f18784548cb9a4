package fr.cqpm.shared.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Décision ou avis, as it is printed.
 *
 * @param tone its sign and colour
 * @param word the glossary's word, such as « Satisfait » or « Non acquise »
 */
public record PdfVerdict(PdfTone tone, String word) {

	/**
	 * The glossary's word for a decision or an opinion of any module, by its name:
	 * {@code MET}, {@code ACQUIRED}, {@code FAVOURABLE}, {@code ADMISSIBLE}…
	 * @param decision what was decided, or {@code null} when nothing was
	 */
	public static PdfVerdict of(@Nullable Enum<?> decision) {
		return (decision != null) ? named(decision.name()) : new PdfVerdict(PdfTone.NONE, "Non évalué");
	}

	/** The same for what was kept by its name. */
	public static PdfVerdict named(String decision) {
		return switch (decision) {
			case "MET" -> new PdfVerdict(PdfTone.OK, "Satisfait");
			case "NOT_MET" -> new PdfVerdict(PdfTone.NO, "Non satisfait");
			case "TO_REVIEW" -> new PdfVerdict(PdfTone.REVIEW, "À revoir");
			case "NOT_APPLICABLE" -> new PdfVerdict(PdfTone.VOID, "Sans objet");
			case "ACQUIRED" -> new PdfVerdict(PdfTone.OK, "Acquise");
			case "NOT_ACQUIRED" -> new PdfVerdict(PdfTone.NO, "Non acquise");
			case "FAVOURABLE" -> new PdfVerdict(PdfTone.FAVOURABLE, "Favorable");
			case "RESERVED" -> new PdfVerdict(PdfTone.RESERVED, "Réservé");
			case "UNFAVOURABLE" -> new PdfVerdict(PdfTone.UNFAVOURABLE, "Défavorable");
			case "NOT_OBSERVED" -> new PdfVerdict(PdfTone.NONE, "Non observé");
			case "ADMISSIBLE" -> new PdfVerdict(PdfTone.OK, "Admissible");
			case "NOT_ADMISSIBLE" -> new PdfVerdict(PdfTone.NO, "Non admissible");
			case "DEFERRED" -> new PdfVerdict(PdfTone.REVIEW, "Ajourné");
			default -> throw new IllegalArgumentException("No word for " + decision);
		};
	}

}
