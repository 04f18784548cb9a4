package fr.cqpm.report.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A clamd asked over TCP, with its command INSTREAM: the file goes out in chunks, each
 * after its length in four bytes, the last of length zero; one line comes back. The whole
 * conversation has a time limit, since a daemon that reads nothing keeps its writer for
 * ever.
 *
 * @param address of the daemon
 * @param limit for one file
 */
record ClamDaemon(InetSocketAddress address, Duration limit) {

	private static final int CHUNK = 64 * 1024;

	private static final int LONGEST_ANSWER = 4 * 1024;

	private static final int CONNECTING = 5_000;

	private static final String STREAM = "stream: ";

	private static final String FOUND = " FOUND";

	/**
	 * What the daemon says of a file.
	 * @throws IOException when it says neither that it is clean nor that it is infected,
	 * for whatever reason
	 */
	ScanAnswer scan(InputStream content) throws IOException {
		try (Socket socket = new Socket()) {
			// A new address each time: the daemon may have moved
			socket.connect(new InetSocketAddress(this.address.getHostString(), this.address.getPort()), CONNECTING);
			socket.setSoTimeout((int) this.limit.toMillis());
			CompletableFuture<Void> guard = CompletableFuture.runAsync(() -> cut(socket), afterLimit());
			try {
				return understood(answer(socket, content));
			}
			finally {
				guard.cancel(false);
			}
		}
	}

	private Executor afterLimit() {
		return CompletableFuture.delayedExecutor(this.limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static void cut(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException closed) {
			// It is what was wanted
		}
	}

	/** A daemon that has seen enough answers and closes while it is still written to. */
	private static String answer(Socket socket, InputStream content) throws IOException {
		try {
			send(socket, content);
		}
		catch (IOException cut) {
			String early = early(socket);
			if (early.isEmpty()) {
				throw cut;
			}
			return early;
		}
		return line(socket.getInputStream());
	}

	private static String early(Socket socket) {
		try {
			return line(socket.getInputStream());
		}
		catch (IOException nothing) {
			return "";
		}
	}

	private static void send(Socket socket, InputStream content) throws IOException {
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
		out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
		byte[] chunk = new byte[CHUNK];
		for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
			if (length > 0) {
				out.writeInt(length);
				out.write(chunk, 0, length);
			}
		}
		out.writeInt(0);
		out.flush();
	}

	private static String line(InputStream in) throws IOException {
		byte[] line = new byte[LONGEST_ANSWER];
		int length = 0;
		for (int next = in.read(); next > 0 && length < line.length; next = in.read()) {
			line[length++] = (byte) next;
		}
		return new String(line, 0, length, StandardCharsets.UTF_8).strip();
	}

	private static ScanAnswer understood(String answer) throws IOException {
		if (answer.equals(STREAM + "OK")) {
			return new ScanAnswer.Clean();
		}
		if (answer.startsWith(STREAM) && answer.endsWith(FOUND) && answer.length() > STREAM.length() + FOUND.length()) {
			return new ScanAnswer.Infected(answer.substring(STREAM.length(), answer.length() - FOUND.length()));
		}
		throw new IOException(answer.isEmpty() ? "No answer" : "Answered: " + answer.replaceAll("\\p{Cntrl}+", " "));
	}

}
