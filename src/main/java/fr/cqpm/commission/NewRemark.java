package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Remarque à porter au procès-verbal (R11): what a member would have decided otherwise,
 * or with a reservation.
 *
 * @param closing the closing whose minutes they have read
 * @param seen the revision it replaces, 0 for the first
 * @param kind or {@code null} while none is chosen
 * @param text or {@code null} to withdraw it
 */
public record NewRemark(int closing, int seen, @Nullable RemarkKind kind, @Nullable String text) {

	static final int LONGEST = 4000;

	public NewRemark {
		text = (text == null || text.isBlank()) ? null : text.strip();
	}

	/** What is wrong with it; empty when nothing is. */
	public List<Refusal> refusals() {
		List<Refusal> refusals = new ArrayList<>();
		if (this.text != null && this.kind == null) {
			refusals.add(Refusal.at("kind", Rule.R11, "Dites si c’est une opinion divergente ou une réserve."));
		}
		if (this.text != null && this.text.length() > LONGEST) {
			refusals.add(Refusal.at("text", Rule.R11, "La remarque compte 4 000 caractères au plus."));
		}
		if (this.text == null && this.seen == 0) {
			refusals.add(Refusal.at("text", Rule.R11, "Écrivez votre remarque."));
		}
		return refusals;
	}

}
