package fr.cqpm.commission;

import java.time.Instant;

import fr.cqpm.marking.MarkValue;
import org.jspecify.annotations.Nullable;

/**
 * Décision en vigueur sur un critère.
 *
 * @param marksSeen how many revisions of its marks the commission had seen
 * @param by who recorded it
 */
public record CriterionRuling(int revision, MarkValue value, @Nullable String reason, int marksSeen, String by,
		Instant at) {

}
