package fr.cqpm.commission.web;

import java.util.List;

import fr.cqpm.certification.Capacity;
import fr.cqpm.commission.Basis;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.commission.CapacityRuling;
import fr.cqpm.commission.CommissionSheet;
import org.jspecify.annotations.Nullable;

/**
 * The capacities as the commission decides them; after a refusal, with what was typed.
 *
 * @param refused what was refused: a capacity's number, « clore », « rouvrir », « signer
 * » or « absence »; or {@code null}
 * @param errors why
 * @param typed what was typed for a capacity
 * @param text what was typed for the others
 */
record SynthesisPage(CommissionSheet sheet, @Nullable String refused, List<String> errors,
		@Nullable CapacityDecisionForm typed, @Nullable String text) {

	static SynthesisPage of(CommissionSheet sheet) {
		return new SynthesisPage(sheet, null, List.of(), null, null);
	}

	/** The three on which a decision rests. */
	public List<Basis> bases() {
		return List.of(Basis.values());
	}

	public boolean refused(String what) {
		return what.equals(this.refused);
	}

	public @Nullable CapacityRuling ruling(Capacity capacity) {
		return this.sheet.file().capacities().get(capacity.number());
	}

	/** The outcome to show as chosen: its name, or {@code null}. */
	public @Nullable String outcome(Capacity capacity) {
		CapacityDecisionForm form = form(capacity);
		CapacityRuling ruling = ruling(capacity);
		CapacityOutcome outcome = (form != null) ? form.outcome() : (ruling != null) ? ruling.outcome() : null;
		return (outcome != null) ? outcome.name() : null;
	}

	public @Nullable String reason(Capacity capacity) {
		CapacityDecisionForm form = form(capacity);
		CapacityRuling ruling = ruling(capacity);
		return (form != null) ? form.reason() : (ruling != null) ? ruling.reason() : null;
	}

	public boolean confirmed(Capacity capacity) {
		CapacityDecisionForm form = form(capacity);
		CapacityRuling ruling = ruling(capacity);
		Boolean confirmed = (form != null) ? form.confirmed() : (ruling != null) ? ruling.conditionConfirmed() : null;
		return Boolean.TRUE.equals(confirmed);
	}

	private @Nullable CapacityDecisionForm form(Capacity capacity) {
		return refused(capacity.number().toString()) ? this.typed : null;
	}

}
