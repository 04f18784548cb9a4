package fr.cqpm.report;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Fichier d'un rapport: a version with its bytes, read chunk by chunk. */
public final class ReportFile {

	private final ReportVersion version;

	private final IntFunction<byte[]> chunks;

	private final int chunkSize;

	ReportFile(ReportVersion version, IntFunction<byte[]> chunks, int chunkSize) {
		this.version = version;
		this.chunks = chunks;
		this.chunkSize = chunkSize;
	}

	public ReportVersion version() {
		return this.version;
	}

	/**
	 * The bytes from the first on. Skipping reads nothing; each chunk is read when its
	 * first byte is, within the reader's scope.
	 */
	public InputStream open() {
		return new ChunkStream(this.chunks, this.version.size(), this.chunkSize);
	}

}
