package fr.cqpm.demo;

import java.util.TreeMap;

import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.evidence.SaidOfSelf;
import fr.cqpm.evidence.SelfView;
import fr.cqpm.evidence.SelfViews;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the candidates say of themselves: mostly mastered, and not everywhere. */
@Component
@Profile("demo")
class SelfViewSteps {

	/** Who only began has said so much, by capacity. */
	private static final int BEGUN = 3;

	private final Editions editions;

	private final SelfViews views;

	SelfViewSteps(Editions editions, SelfViews views) {
		this.editions = editions;
		this.views = views;
	}

	void play(DemoFile file, boolean whole) {
		Edition edition = this.editions.current(OpeningSteps.STANDARD);
		TreeMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>();
		for (Criterion criterion : edition.criteria()) {
			if (whole || criterion.number().capacity().value() <= BEGUN) {
				said.put(criterion.number(), new SaidOfSelf(view(criterion), 0));
			}
		}
		this.views.save(file.candidate(), file.id(), said);
	}

	private static SelfView view(Criterion criterion) {
		if (criterion.conditional()) {
			return SelfView.NOT_PRACTISED;
		}
		int capacity = criterion.number().capacity().value();
		return ((capacity + criterion.number().rank()) % 5 == 0) ? SelfView.IN_PROGRESS : SelfView.MASTERED;
	}

}
