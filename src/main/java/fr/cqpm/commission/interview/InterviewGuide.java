package fr.cqpm.commission.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.agenda.AgendaItem;
import fr.cqpm.commission.agenda.AgendaItem.Gap;
import fr.cqpm.commission.agenda.Cause;

/**
 * Guide d'entretien: the gaps of a dossier as ordered questions, what the decision needs
 * most first, with a time for each. A practice: an interview that asks what the file does
 * not tell.
 *
 * @param questions in the order to ask them
 */
public record InterviewGuide(List<Question> questions) {

	public InterviewGuide {
		questions = List.copyOf(questions);
	}

	/**
	 * The questions on what there is to talk about.
	 * @param agenda of a commission whose marks are sealed, nothing that comes from them
	 * @param reserved capacities and criteria of which the company is not simply
	 * favourable
	 * @param settled criteria decided: asked last, and the others' time is not theirs
	 * @param minutes how long the interview is
	 */
	public static InterviewGuide of(Collection<Capacity> capacities, Agenda agenda, Reserved reserved,
			Set<CriterionNumber> settled, int minutes) {
		Map<CriterionNumber, List<Gap>> asked = new TreeMap<>();
		capacities.forEach((capacity) -> ask(capacity, agenda, reserved, settled, asked));
		List<Map.Entry<CriterionNumber, List<Gap>>> ordered = new ArrayList<>(asked.entrySet());
		ordered.forEach((entry) -> entry.getValue().sort(Comparator.comparingInt((gap) -> -weight(gap.cause()))));
		ordered.sort(
				Comparator.comparing((Map.Entry<CriterionNumber, List<Gap>> entry) -> settled.contains(entry.getKey()))
					.thenComparing((entry) -> -weight(entry.getValue().getFirst().cause())));
		List<Integer> times = TimeShares.of(minutes,
				ordered.stream()
					.filter((entry) -> !settled.contains(entry.getKey()))
					.map((entry) -> weight(entry.getValue().getFirst().cause()))
					.toList());
		List<Question> questions = new ArrayList<>();
		for (int i = 0; i < ordered.size(); i++) {
			List<Gap> gaps = ordered.get(i).getValue();
			questions.add(new Question(criterion(capacities, ordered.get(i).getKey()), gaps,
					text(gaps.getFirst().cause()), (i < times.size()) ? times.get(i) : 0));
		}
		return new InterviewGuide(questions);
	}

	/** What concerns the whole capacity is asked with its first open question. */
	private static void ask(Capacity capacity, Agenda agenda, Reserved reserved, Set<CriterionNumber> settled,
			Map<CriterionNumber, List<Gap>> asked) {
		List<Gap> whole = new ArrayList<>();
		for (AgendaItem item : agenda.items()) {
			if (item.capacity().equals(capacity.number())) {
				(item.criterion() != null ? of(asked, item.criterion()) : whole).addAll(item.gaps());
			}
		}
		for (Criterion criterion : capacity.criteria()) {
			if (reserved.criteria().contains(criterion.number())) {
				of(asked, criterion.number()).add(Gap.of(Cause.OPINION_RESERVED));
			}
		}
		if (reserved.capacities().contains(capacity.number())) {
			whole.add(Gap.of(Cause.OPINION_RESERVED));
		}
		if (!whole.isEmpty()) {
			of(asked, first(capacity, settled, asked.keySet())).addAll(whole);
		}
	}

	private static CriterionNumber first(Capacity capacity, Set<CriterionNumber> settled, Set<CriterionNumber> asked) {
		List<CriterionNumber> all = capacity.criteria().stream().map(Criterion::number).toList();
		List<CriterionNumber> open = all.stream().filter((number) -> !settled.contains(number)).toList();
		List<CriterionNumber> eligible = open.isEmpty() ? all : open;
		return eligible.stream().filter(asked::contains).findFirst().orElse(eligible.getFirst());
	}

	private static List<Gap> of(Map<CriterionNumber, List<Gap>> asked, CriterionNumber criterion) {
		return asked.computeIfAbsent(criterion, (number) -> new ArrayList<>());
	}

	private static Criterion criterion(Collection<Capacity> capacities, CriterionNumber number) {
		return capacities.stream()
			.flatMap((capacity) -> capacity.criteria().stream())
			.filter((criterion) -> criterion.number().equals(number))
			.findFirst()
			.orElseThrow();
	}

	/** What the decision needs most weighs most. */
	private static int weight(Cause cause) {
		return switch (cause) {
			case DIFFERENCE, TO_REVIEW, POSTPONED -> 3;
			case CONDITION, OPINION_AGAINST, OPINION_FOR, UNPROVEN -> 2;
			case NOT_APPLICABLE, CHANGED, OPINION_RESERVED -> 1;
		};
	}

	/** Open, and silent about who said what: it is put to the candidate. */
	private static String text(Cause cause) {
		return switch (cause) {
			case DIFFERENCE, CHANGED ->
				"Comment vous y êtes-vous pris\u00a0? Décrivez une situation précise, ce que vous avez décidé et ce qui en est résulté.";
			case TO_REVIEW, POSTPONED ->
				"Que pouvez-vous ajouter à votre rapport sur ce point\u00a0? Donnez un exemple précis et son résultat.";
			case CONDITION ->
				"Quelle autre situation, différente de celles du rapport, avez-vous vécue\u00a0? Qu’y avez-vous fait\u00a0?";
			case OPINION_AGAINST, OPINION_RESERVED ->
				"Que vous reste-t-il à travailler sur ce point, et comment vous y prenez-vous\u00a0?";
			case OPINION_FOR -> "De quoi êtes-vous satisfait sur ce point\u00a0? Montrez-nous comment vous avez fait.";
			case UNPROVEN ->
				"Donnez un exemple vécu\u00a0: la situation, ce que vous avez fait vous-même, le résultat.";
			case NOT_APPLICABLE -> "Ce cas s’est-il présenté\u00a0? Sinon, comment auriez-vous fait\u00a0?";
		};
	}

	/** Avis réservé, défavorable ou non observé. */
	public record Reserved(Set<CapacityNumber> capacities, Set<CriterionNumber> criteria) {

		public Reserved {
			capacities = Set.copyOf(capacities);
			criteria = Set.copyOf(criteria);
		}

	}

}
