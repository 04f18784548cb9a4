package fr.cqpm.report;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Bytes that stand in chunks of one size, of which one at a time is held. */
final class ChunkStream extends InputStream {

	private final IntFunction<byte[]> chunks;

	private final long size;

	private final int chunkSize;

	private long position;

	private int held = -1;

	private byte[] chunk = {};

	ChunkStream(IntFunction<byte[]> chunks, long size, int chunkSize) {
		this.chunks = chunks;
		this.size = size;
		this.chunkSize = chunkSize;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, into.length);
		if (length == 0) {
			return 0;
		}
		if (this.position >= this.size) {
			return -1;
		}
		hold((int) (this.position / this.chunkSize));
		int from = (int) (this.position % this.chunkSize);
		int count = Math.min(length, this.chunk.length - from);
		System.arraycopy(this.chunk, from, into, offset, count);
		this.position += count;
		return count;
	}

	private void hold(int number) {
		if (this.held != number) {
			this.chunk = this.chunks.apply(number);
			this.held = number;
		}
	}

	@Override
	public long skip(long count) {
		long skipped = Math.clamp(count, 0, this.size - this.position);
		this.position += skipped;
		return skipped;
	}

}
