package fr.cqpm.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where the application under test listens and sends its mails. The port is chosen before
 * it starts, because the links in its mails must name it.
 */
final class LocalServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final int PORT = freePort();

	static final String ADDRESS = "http://localhost:" + PORT;

	/** How long the server waits for the rest of a request: a test waits as long. */
	static final String PATIENCE = "4s";

	static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (!MAILS.isRunning()) {
			MAILS.start();
		}
		TestPropertyValues
			.of("server.port=" + PORT, "cqpm.base-url=" + ADDRESS, "spring.mail.host=127.0.0.1",
					"spring.mail.port=" + MAILS.getSmtp().getPort(), "server.tomcat.connection-timeout=" + PATIENCE)
			.applyTo(context);
	}

	/**
	 * A port that nobody listens on, below those the system hands out by itself: one of
	 * these could go to the database, which starts between this look and the application.
	 */
	static int freePort() {
		return new Random().ints(20_000, 30_000).filter(LocalServer::isFree).findFirst().getAsInt();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException taken) {
			return false;
		}
	}

}
