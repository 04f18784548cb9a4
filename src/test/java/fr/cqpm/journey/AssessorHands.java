package fr.cqpm.journey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.FrenchTime;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What an assessor does in one dossier, alone and with the commission. */
public record AssessorHands(Browser browser, String dossier, String name) {

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
			List<Element> criteria = this.browser.page().select("form[action=" + form + "] fieldset.criterion");
			String[] answers = new String[2 * criteria.size()];
			for (int i = 0; i < criteria.size(); i++) {
				answers[2 * i] = "value[" + i + "]";
				answers[2 * i + 1] = otherwise.getOrDefault(criteria.get(i).id().replace("critere-", ""), "MET");
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
			.send("main form.form", "date", when.toLocalDate().toString(), "time", hour(when), "until",
					hour(when.plusMinutes(3)), "place", "Salle fictive", "present", Journey.ids(present))
			.done();
	}

	private static String hour(LocalDateTime when) {
		return when.format(DateTimeFormatter.ofPattern("HH:mm"));
	}

	/** Decides one criterion. */
	public void decideCriterion(String criterion, String value, String reason) {
		this.browser.visit(this.dossier + "/commission?critere=" + criterion)
			.send("form[action$=/commission/criteres/" + criterion + "]", "value", value, "reason", reason)
			.done();
	}

	/** Takes over what all members say of every criterion that is not yet decided. */
	public void decideTheOtherCriteria() {
		this.browser.visit(this.dossier + "/commission/unanimes").send("main form").done();
	}

	/**
	 * Decides every capacity « acquise », save those given, each with its reason.
	 */
	public void decideCapacities(Map<Integer, String> notAcquired) {
		this.browser.visit(this.dossier + "/synthese");
		List<String> forms = this.browser.page().select("form[action*=/synthese/capacites/]").eachAttr("action");
		for (String form : forms) {
			String reason = notAcquired.get(Integer.valueOf(form.substring(form.lastIndexOf('/') + 1)));
			List<String> answers = new ArrayList<>(
					List.of("outcome", (reason != null) ? "NOT_ACQUIRED" : "ACQUIRED", "confirmed", "true"));
			if (reason != null) {
				answers.addAll(List.of("reason", reason));
			}
			this.browser.send("form[action=" + form + "]", answers.toArray(String[]::new)).done();
		}
	}

	/** Closes the commission, as its president. */
	public void close() {
		this.browser.visit(this.dossier + "/synthese").send("form[action$=/synthese/clore]").done();
	}

	public void sign() {
		this.browser.visit(this.dossier + "/synthese")
			.send("form[action$=/synthese/signer]", "_confirmation", Journey.PASSWORD)
			.done();
	}

	/** The commission's minutes. */
	public byte[] minutes() {
		return this.browser.download(this.dossier + "/pv.pdf");
	}

}
