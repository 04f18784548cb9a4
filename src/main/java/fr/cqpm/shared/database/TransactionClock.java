package fr.cqpm.shared.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's clock: within a transaction the database's {@code now()} of that
 * transaction, the same for all it writes, and for all instances; outside, the machine's.
 */
public final class TransactionClock extends Clock {

	private static final ThreadLocal<Deque<Instant>> TRANSACTIONS = ThreadLocal.withInitial(ArrayDeque::new);

	private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

	static void push(Instant begin) {
		TRANSACTIONS.get().push(begin);
	}

	static void pop() {
		TRANSACTIONS.get().poll();
	}

	/** Moves this clock: deadlines are then met in a test, or in the demo's past. */
	public void shift(Duration by) {
		this.shift.set(by);
	}

	@Override
	public Instant instant() {
		Instant transaction = TRANSACTIONS.get().peek();
		return ((transaction != null) ? transaction : Instant.now()).plus(this.shift.get());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	/** Instants are what this clock gives; a zone belongs to the edge. */
	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Ask this clock for instants; zones belong to the edge");
	}

}
