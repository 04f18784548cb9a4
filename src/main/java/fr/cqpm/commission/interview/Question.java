package fr.cqpm.commission.interview;

import java.util.List;

import fr.cqpm.certification.Criterion;
import fr.cqpm.commission.agenda.AgendaItem.Gap;

/**
 * Question du guide d'entretien: open, put to the candidate, about one criterion.
 *
 * @param criterion what to look for, in the référentiel's words
 * @param gaps why it is asked, what weighs most first
 * @param text the question, in French
 * @param minutes its share of the interview; 0 when there is no time for all
 */
public record Question(Criterion criterion, List<Gap> gaps, String text, int minutes) {

	public Question {
		gaps = List.copyOf(gaps);
	}

}
