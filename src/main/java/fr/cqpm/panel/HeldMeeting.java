package fr.cqpm.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Séance tenue, à enregistrer.
 *
 * @param seen the revision it corrects, 0 for the first record
 * @param at when it began
 * @param until when it ended
 * @param place where, or « visio »
 * @param present the members of the commission who were there
 */
public record HeldMeeting(MeetingKind kind, int seen, Instant at, Instant until, String place, List<PersonId> present) {

	private static final Duration LONGEST = Duration.ofHours(24);

	public HeldMeeting {
		present = present.stream().distinct().toList();
	}

	/**
	 * What is wrong with its times (R8), at the fields of the form; empty when nothing
	 * is.
	 */
	List<Refusal> refusals(Instant now) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.at.isAfter(now)) {
			refusals.add(Refusal.at("date", Rule.R8, "Une séance ne s’enregistre qu’une fois tenue."));
		}
		else if (!this.until.isAfter(this.at)) {
			refusals.add(Refusal.at("until", Rule.R8, "La fin de la séance vient après son début."));
		}
		else if (this.until.isAfter(now)) {
			refusals.add(Refusal.at("until", Rule.R8, "La fin de la séance ne peut être à venir."));
		}
		else if (this.until.isAfter(this.at.plus(LONGEST))) {
			refusals.add(Refusal.at("until", Rule.R8, "Une séance dure 24 heures au plus."));
		}
		return refusals;
	}

}
