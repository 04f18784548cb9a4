package fr.cqpm.evidence;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Passage du rapport, épinglé à des critères.
 *
 * @param quote its words, or {@code null} when the page alone is meant
 * @param note the candidate's word on it, or {@code null}
 * @param situation which one it tells of, or {@code null}
 * @param situationTitle of that situation
 * @param place where it stands in the newest version that is known
 * @param version to be given back with a change
 */
public record Passage(UUID id, @Nullable String quote, @Nullable String note, @Nullable UUID situation,
		@Nullable String situationTitle, SortedSet<CriterionNumber> criteria, Place place, Instant changedAt,
		int version) {

	/** Where it belongs to no situation. */
	private static final String TITLE = "Passage du rapport";

	public Passage {
		criteria = new TreeSet<>(criteria);
	}

	/** As its readers see it. */
	public EvidenceItem item() {
		return new EvidenceItem(title(this.situationTitle), Integer.toString(this.place.page()), this.note, this.quote);
	}

	/** How its readers know it. */
	static String title(@Nullable String situation) {
		return (situation != null) ? situation : TITLE;
	}

	/** Whether the candidate is asked to look at it. */
	public boolean flagged() {
		return this.place.finding().isDoubtful() && this.place.confirmedAt() == null;
	}

	/** Whether it stands nowhere in the new version, which no look can confirm. */
	public boolean missing() {
		return this.place.finding() == Finding.MISSING;
	}

	/** What is doubtful of it, in words; {@code null} when nothing is. */
	public @Nullable String doubt() {
		if (!flagged()) {
			return null;
		}
		return switch (this.place.finding()) {
			case MOVED -> "Passage déplacé\u00a0: p. %d → p. %d".formatted(this.place.fromPage(), this.place.page());
			case MISSING ->
				(this.quote != null) ? "Passage introuvable dans cette version" : "Page absente de cette version";
			case CHANGED -> "Page modifiée\u00a0: à vérifier";
			case UNKNOWN -> "Version sans texte lisible\u00a0: à vérifier";
			case PINNED, KEPT -> null;
		};
	}

	/** Whether its words could not be compared with the page. */
	public boolean unverified() {
		return this.quote != null && !this.place.verified() && this.place.finding() != Finding.MISSING;
	}

	/**
	 * Où il se trouve.
	 *
	 * @param reportVersion in which version of the report
	 * @param verified whether the quoted words were found there
	 * @param fromPage where it stood before, if it moved
	 * @param confirmedAt when the candidate looked at what was doubtful
	 */
	public record Place(UUID reportVersion, int page, Finding finding, boolean verified, @Nullable Integer fromPage,
			@Nullable Instant confirmedAt) {

	}

}
