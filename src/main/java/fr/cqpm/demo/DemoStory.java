package fr.cqpm.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The way of a fictitious dossier, as far as its stage. */
@Component
@Profile("demo")
class DemoStory {

	private final OpeningSteps opening;

	private final ReportSteps report;

	private final OpinionSteps opinion;

	private final PanelSteps panel;

	private final MarkingSteps marking;

	private final DecisionSteps decision;

	DemoStory(OpeningSteps opening, ReportSteps report, OpinionSteps opinion, PanelSteps panel, MarkingSteps marking,
			DecisionSteps decision) {
		this.opening = opening;
		this.report = report;
		this.opinion = opinion;
		this.panel = panel;
		this.marking = marking;
		this.decision = decision;
	}

	void tell(DemoFile file) {
		this.opening.play(file);
		this.opinion.ask(file);
		this.report.play(file);
		this.opinion.answer(file);
		this.panel.compose(file);
		this.marking.play(file);
		this.panel.meet(file);
		this.decision.play(file);
	}

}
