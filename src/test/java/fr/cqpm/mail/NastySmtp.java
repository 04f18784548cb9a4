package fr.cqpm.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP server that misbehaves at one step of the conversation: it answers what it is
 * told to, says nothing any more, hangs up, or goes on talking for ever.
 */
final class NastySmtp implements AutoCloseable {

	/** What comes first is answered by {@link #GREETING}. */
	enum Step {

		GREETING("220 bonjour"), HELO("250 bonjour"), MAIL("250 oui"), RCPT("250 oui"), DATA("354 dites"), BODY(""),
		DOT("250 pris"), QUIT("221 adieu");

		private final String usual;

		Step(String usual) {
			this.usual = usual;
		}

	}

	static final String STALL = "stall";

	static final String CUT = "cut";

	static final String TALK = "talk";

	private final ServerSocket socket;

	private final Step step;

	private final String answer;

	private final CountDownLatch closed = new CountDownLatch(1);

	private final List<String> taken = new CopyOnWriteArrayList<>();

	NastySmtp(Step step, String answer) throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.step = step;
		this.answer = answer;
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** To whom it took a mail, each time it did. */
	List<String> taken() {
		return this.taken;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				Thread.ofVirtual().start(new Talk(client));
			}
			catch (IOException ended) {
				return;
			}
		}
	}

	private boolean refuses(Step at) {
		return this.step == at && Character.isDigit(this.answer.charAt(0));
	}

	/** False when it hangs up. */
	private boolean answer(Step at, OutputStream out) throws IOException, InterruptedException {
		if (this.step != at || at == Step.BODY) {
			return say(out, at.usual);
		}
		return switch (this.answer) {
			case STALL -> {
				this.closed.await();
				yield false;
			}
			case CUT -> false;
			case TALK -> {
				while (!this.closed.await(100, TimeUnit.MILLISECONDS)) {
					say(out, at.usual.substring(0, 3) + "-et encore");
				}
				yield false;
			}
			default -> say(out, this.answer);
		};
	}

	private static boolean say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
		return true;
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.socket.close();
	}

	/** One client's conversation. */
	private final class Talk implements Runnable {

		private final Socket client;

		private String recipient = "";

		Talk(Socket client) {
			this.client = client;
		}

		@Override
		public void run() {
			try (Socket open = this.client;
					BufferedReader in = new BufferedReader(
							new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8));
					OutputStream out = open.getOutputStream()) {
				boolean goesOn = answer(Step.GREETING, out);
				while (goesOn) {
					String line = in.readLine();
					goesOn = line != null && command(line, in, out);
				}
			}
			catch (IOException | InterruptedException gone) {
				// As a client that hangs up
			}
		}

		private boolean command(String line, BufferedReader in, OutputStream out)
				throws IOException, InterruptedException {
			Step said = switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
				case "MAIL" -> Step.MAIL;
				case "RCPT" -> Step.RCPT;
				case "DATA" -> Step.DATA;
				case "QUIT" -> Step.QUIT;
				default -> Step.HELO;
			};
			if (said == Step.RCPT) {
				this.recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
			}
			if (!answer(said, out)) {
				return false;
			}
			return (said == Step.DATA && !refuses(Step.DATA)) ? body(in, out) : said != Step.QUIT;
		}

		private boolean body(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
			String line = in.readLine();
			if (NastySmtp.this.step == Step.BODY) {
				return false;
			}
			while (line != null && !line.equals(".")) {
				line = in.readLine();
			}
			if (line != null && !refuses(Step.DOT)) {
				NastySmtp.this.taken.add(this.recipient);
			}
			return line != null && answer(Step.DOT, out);
		}

	}

}
