package fr.cqpm.browser;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** So many bytes a second, and cut each time that so many have passed. */
final class SlowLine {

	private static final int PACKET = 16 * 1024;

	private final long begin = System.nanoTime();

	private final long bytesPerSecond;

	private final Deque<Long> cuts;

	private long passed;

	SlowLine(long bytesPerSecond, List<Long> cuts) {
		this.bytesPerSecond = bytesPerSecond;
		this.cuts = new ArrayDeque<>(cuts);
	}

	InputStream through(InputStream content) {
		return new FilterInputStream(content) {

			@Override
			public int read(byte[] into, int offset, int length) throws IOException {
				int count = super.read(into, offset, Math.min(length, PACKET));
				pass(Math.max(count, 0));
				return count;
			}

		};
	}

	private void pass(int count) throws IOException {
		this.passed += count;
		if (!this.cuts.isEmpty() && this.passed >= this.cuts.peek()) {
			this.cuts.remove();
			throw new IOException("Cut");
		}
		long due = this.begin + this.passed * 1_000_000_000 / this.bytesPerSecond;
		Pause.of(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
	}

	/** How often it was cut. */
	int left() {
		return this.cuts.size();
	}

}
