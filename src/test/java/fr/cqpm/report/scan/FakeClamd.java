package fr.cqpm.report.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a real socket that speaks as clamd does: INSTREAM, chunks with their
 * length, one answer. It finds the harmless EICAR test text, and misbehaves when asked.
 */
public final class FakeClamd implements AutoCloseable {

	/** The industry's test text, in two parts so that this file is no find itself. */
	public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	private final ServerSocket server;

	private final AtomicInteger asked = new AtomicInteger();

	private volatile Manner manner = Manner.HONEST;

	/** How it behaves. */
	public enum Manner {

		HONEST, HANGS_UP, CUTS_IN_THE_MIDDLE, READS_NOTHING, SAYS_NOTHING, SAYS_TOO_LARGE, SAYS_NONSENSE

	}

	public FakeClamd() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::serve);
	}

	public InetSocketAddress address() {
		return new InetSocketAddress("localhost", this.server.getLocalPort());
	}

	public void behave(Manner next) {
		this.manner = next;
	}

	public int asked() {
		return this.asked.get();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.asked.incrementAndGet();
				Thread.ofPlatform().daemon().start(() -> answer(socket));
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private void answer(Socket socket) {
		Manner now = this.manner;
		try {
			if (now == Manner.READS_NOTHING) {
				return;
			}
			try (socket) {
				if (now != Manner.HANGS_UP) {
					converse(socket, now);
				}
			}
		}
		catch (IOException cut) {
			// As it happens to daemons
		}
	}

	private static void converse(Socket socket, Manner manner) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
			say(socket, "UNKNOWN COMMAND");
			return;
		}
		StringBuilder tail = new StringBuilder();
		boolean found = false;
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			tail.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
			found |= tail.indexOf(EICAR) >= 0;
			tail.delete(0, Math.max(0, tail.length() - EICAR.length()));
			if (manner == Manner.CUTS_IN_THE_MIDDLE) {
				return;
			}
			if (manner == Manner.SAYS_TOO_LARGE) {
				say(socket, "INSTREAM size limit exceeded. ERROR");
				return;
			}
		}
		switch (manner) {
			case SAYS_NOTHING -> in.read();
			case SAYS_NONSENSE -> say(socket, "HTTP/1.1 400 Bad Request");
			default -> say(socket, found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
		}
	}

	private static void say(Socket socket, String answer) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write((answer + "\0").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
