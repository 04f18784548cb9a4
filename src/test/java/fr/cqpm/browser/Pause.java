package fr.cqpm.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Time that has to pass in a test of time. */
final class Pause {

	private Pause() {
	}

	static void of(Duration time) {
		long until = System.nanoTime() + time.toNanos();
		for (long left = time.toNanos(); left > 0
				&& !Thread.currentThread().isInterrupted(); left = until - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
