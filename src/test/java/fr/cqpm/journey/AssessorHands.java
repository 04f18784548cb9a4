package fr.cqpm.journey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.FrenchTime;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What an assessor does in one dossier. */
record AssessorHands(Browser browser, String dossier) {

	void declareIndependence() {
		this.browser.visit(this.dossier + "/independance").send("main form.form", "conflict", "false").done();
	}

	/**
	 * Marks every criterion « satisfait », save those given, capacity by capacity, and
	 * submits.
	 */
	void mark(Map<String, String> otherwise) {
		this.browser.visit(this.dossier);
		List<String> forms = this.browser.page().select("form[action*=/capacites/]").eachAttr("action");
		for (String form : forms) {
			this.browser.visit(this.dossier);
			List<Element> criteria = this.browser.page().select("form[action=" + form + "] fieldset.criterion");
			String[] answers = new String[2 * criteria.size()];
			for (int i = 0; i < criteria.size(); i++) {
				answers[2 * i] = "value[" + i + "]";
				answers[2 * i + 1] = otherwise.getOrDefault(criteria.get(i).select(".number").text(), "MET");
			}
			this.browser.send("form[action=" + form + "]", answers).done();
		}
		this.browser.visit(this.dossier + "/transmettre").send("main form").done();
		assertThat(this.browser.text()).contains("transmis");
	}

	/** Records a meeting held a moment ago. */
	void hold(String meeting, List<Actor> present) {
		LocalDateTime when = LocalDateTime.now(FrenchTime.PARIS).minusMinutes(5);
		this.browser.visit(this.dossier + "/" + meeting)
			.send("main form.form", "date", when.toLocalDate().toString(), "time",
					when.format(DateTimeFormatter.ofPattern("HH:mm")), "place", "Salle fictive", "present",
					String.join("|",
							present.stream().map((member) -> member.requirePerson().value().toString()).toList()))
			.done();
	}

}
