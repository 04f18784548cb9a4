package fr.cqpm.commission;

import java.util.List;
import java.util.Optional;

import fr.cqpm.panel.Panel;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Ordre des signatures du procès-verbal. Règle R11, a practice: every member signs, the
 * president last, once each of the others has signed or is recorded as absent.
 *
 * @param president whether who would sign presides
 * @param awaited the names of the other members who have neither signed nor been recorded
 * as absent
 */
public record SigningOrder(boolean president, List<String> awaited) {

	public SigningOrder {
		awaited = List.copyOf(awaited);
	}

	static SigningOrder of(Seat seat, Panel panel, Closing closing) {
		return new SigningOrder(seat.president(),
				panel.members()
					.stream()
					.filter((member) -> !member.president() && closing.signature(member.person()).isEmpty())
					.map(Panel.Member::name)
					.toList());
	}

	/** Why they cannot sign yet; empty when they can. */
	public Optional<Refusal> refusal() {
		if (!this.president || this.awaited.isEmpty()) {
			return Optional.empty();
		}
		String names = inWords(this.awaited);
		return Optional.of(Refusal.of(Rule.R11, (this.awaited.size() == 1)
				? "Le président signe en dernier, et %s n’a pas encore signé. Attendez sa signature, ou notez son absence."
					.formatted(names)
				: "Le président signe en dernier, et %s n’ont pas encore signé. Attendez leurs signatures, ou notez leur absence."
					.formatted(names)));
	}

	private static String inWords(List<String> names) {
		int last = names.size() - 1;
		return (last == 0) ? names.getFirst() : String.join(", ", names.subList(0, last)) + " et " + names.get(last);
	}

}
