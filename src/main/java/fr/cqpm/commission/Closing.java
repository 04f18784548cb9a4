package fr.cqpm.commission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Clôture ou réouverture d'une commission.
 *
 * @param number 1 for the first closing, 2 for its reopening, and so on
 * @param closed whether it closed or reopened
 * @param reason of a reopening
 * @param by the president who did it
 * @param signatures of this closing
 * @param remarks each member's last on this closing, withdrawn ones included
 */
public record Closing(int number, boolean closed, @Nullable String reason, String by, Instant at,
		List<Signature> signatures, List<Remark> remarks) {

	public Closing {
		signatures = List.copyOf(signatures);
		remarks = List.copyOf(remarks);
	}

	/** The closing in force, if the last turn closed. */
	static Optional<Closing> inForce(List<Closing> turns) {
		return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()).filter(Closing::closed);
	}

	/** Which closing of that commission it is, 1 for the first. */
	public int rank() {
		return (this.number + 1) / 2;
	}

	public Optional<Signature> signature(PersonId person) {
		return this.signatures.stream().filter((signature) -> signature.person().equals(person)).findFirst();
	}

	/** That member's remark, even when it is withdrawn. */
	public Optional<Remark> remark(PersonId person) {
		return this.remarks.stream().filter((remark) -> remark.person().equals(person)).findFirst();
	}

	/** The remarks that stand in its minutes. */
	public List<Remark> standing() {
		return this.remarks.stream().filter(Remark::stands).toList();
	}

	/**
	 * Signature d'un membre, or why it is missing.
	 *
	 * @param name the member who signed, or {@code null}
	 * @param absence why it is missing, or {@code null}
	 */
	public record Signature(PersonId person, @Nullable String name, @Nullable String absence, Instant at) {

	}

}
