package fr.cqpm.shared.database;

import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Périmètre: the exam centres whose rows the current work may see and write. Row security
 * reads it in every transaction; outside any scope no row with a centre exists.
 *
 * @param read the centres whose rows are visible
 * @param write the centres whose rows may be written
 * @param transmissions whether the transmitted plans of all centres are visible (resource
 * centre)
 * @param person whose own rows are visible and may be written, or {@code null}
 */
public record CentreScope(Set<ExamCentreId> read, Set<ExamCentreId> write, boolean transmissions,
		@Nullable PersonId person) {

	private static final ScopedValue<CentreScope> CURRENT = ScopedValue.newInstance();

	private static final CentreScope NONE = new CentreScope(Set.of(), Set.of(), false);

	public CentreScope {
		read = Set.copyOf(read);
		write = Set.copyOf(write);
	}

	/** Nobody's own rows. */
	public CentreScope(Set<ExamCentreId> read, Set<ExamCentreId> write, boolean transmissions) {
		this(read, write, transmissions, null);
	}

	/** One centre, to read and to write: what a background job takes for each item. */
	public static CentreScope of(ExamCentreId centre) {
		return new CentreScope(Set.of(centre), Set.of(centre), false);
	}

	static CentreScope current() {
		return CURRENT.orElse(NONE);
	}

	/** Runs the work within this scope. Transactions begun inside keep to it. */
	public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
		return ScopedValue.where(CURRENT, this).call(work);
	}

	/** Runs the work within this scope. Transactions begun inside keep to it. */
	public void run(Runnable work) {
		ScopedValue.where(CURRENT, this).run(work);
	}

	static String list(Set<ExamCentreId> centres) {
		return centres.stream().map((centre) -> centre.value().toString()).collect(Collectors.joining(","));
	}

}
