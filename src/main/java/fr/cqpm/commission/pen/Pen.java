package fr.cqpm.commission.pen;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Plume: who writes the commission's decisions down, so that two members never write at
 * once. This project's choice.
 *
 * @param turn how often it has changed hands; 0 before anybody took it
 * @param way how it came to where it is, {@code null} before anybody took it
 * @param holder who holds it, or {@code null}
 * @param name theirs, or {@code null}
 * @param from who held it before, by name, or {@code null}
 * @param since when
 * @param activeAt the holder's last sign of life in it
 */
public record Pen(int turn, @Nullable PenWay way, @Nullable PersonId holder, @Nullable String name,
		@Nullable String from, Instant since, Instant activeAt) {

	/** Before anybody took it. */
	static final Pen FREE = new Pen(0, null, null, null, null, Instant.EPOCH, Instant.EPOCH);

	public boolean free() {
		return this.holder == null;
	}

	public boolean heldBy(PersonId person) {
		return person.equals(this.holder);
	}

	/** Whether its holder has been silent for so long that others may take it over. */
	public boolean silent(Instant now, Duration silence) {
		return !free() && !now.isBefore(this.activeAt.plus(silence));
	}

	/**
	 * Why that member may not decide now; empty when they may, or may take it for that.
	 */
	public Optional<Refusal> refusal(PersonId member) {
		return (free() || heldBy(member)) ? Optional.empty()
				: Optional.of(Refusal.of(Rule.R10,
						"%s tient la plume\u00a0: prenez-la, ou demandez-la, avant d’enregistrer votre décision."
							.formatted(this.name)));
	}

}
