package fr.cqpm.input;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;

/** A server that counts who asks it for something. */
record Canary(HttpServer server, AtomicInteger asked) implements AutoCloseable {

	static Canary sing() throws IOException {
		Canary canary = new Canary(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
				new AtomicInteger());
		canary.server.createContext("/", (exchange) -> {
			canary.asked.incrementAndGet();
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		canary.server.start();
		return canary;
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/c.png";
	}

	/** Whether it would tell, were it asked. */
	boolean isAwake() throws IOException {
		int before = this.asked.get();
		try (var answer = URI.create(address()).toURL().openStream()) {
			answer.readAllBytes();
		}
		return this.asked.getAndSet(before) == before + 1;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
