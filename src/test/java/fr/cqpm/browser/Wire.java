package fr.cqpm.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A connection on which anything may be said, HTTP or not. */
final class Wire implements AutoCloseable {

	private static final int PATIENCE = 60_000;

	private final Socket socket;

	Wire(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(PATIENCE);
	}

	/** What the server says to that, which ends the connection. */
	static Said ask(int port, String text) throws IOException {
		try (Wire wire = new Wire(port)) {
			return wire.say(text).listen();
		}
	}

	/** The same to somebody who will say no more, whatever they announced. */
	static Said askAtLast(int port, String text) throws IOException {
		try (Wire wire = new Wire(port)) {
			wire.say(text).socket.shutdownOutput();
			return wire.listen();
		}
	}

	/** A request of these lines, the first of which says what is asked. */
	static String request(String... lines) {
		return String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n";
	}

	Wire say(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		this.socket.getOutputStream().flush();
		return this;
	}

	/** All that the server says until it hangs up. */
	Said listen() throws IOException {
		InputStream in = this.socket.getInputStream();
		return Said.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** An answer; the names of headers are in lower case. */
	record Said(int status, Map<String, List<String>> headers, String body) {

		private static Said of(String text) {
			if (text.isEmpty()) {
				return new Said(0, Map.of(), "");
			}
			String[] parts = text.split("\r\n\r\n", 2);
			List<String> lines = Arrays.asList(parts[0].split("\r\n"));
			Map<String, List<String>> headers = lines.stream()
				.skip(1)
				.map((line) -> line.split(": ?", 2))
				.collect(Collectors.groupingBy((pair) -> pair[0].toLowerCase(Locale.ROOT), TreeMap::new,
						Collectors.mapping((pair) -> pair[1], Collectors.toList())));
			return new Said(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, parts[1]);
		}

		String header(String name) {
			return String.join(", ", this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
		}

		/** The session, as a cookie is sent. */
		String cookie() {
			return header("set-cookie").replaceFirst("(?s).*?(session=[^;]*);.*", "$1");
		}

	}

}
