package fr.cqpm.shared.pdf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A page may name what it likes: nothing is fetched and no file is read. */
class PdfIsolationTests {

	private static final PdfDetails DETAILS = new PdfDetails("Essai", "Essai", Instant.EPOCH);

	private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private final PdfRenderer renderer = PdfEngines.renderer();

	private final AtomicInteger asked = new AtomicInteger();

	private HttpServer canary;

	@BeforeEach
	void listen() throws IOException {
		this.canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.canary.createContext("/", (exchange) -> {
			this.asked.incrementAndGet();
			byte[] pixel = Base64.getDecoder().decode(PIXEL);
			exchange.sendResponseHeaders(200, pixel.length);
			exchange.getResponseBody().write(pixel);
			exchange.close();
		});
		this.canary.start();
	}

	@AfterEach
	void stop() {
		this.canary.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<body><img alt='x' src='URL'/></body>",
			"<body><p style='background: url(URL)'>a</p></body>",
			"<head><link rel='stylesheet' href='URL'/></head><body>a</body>",
			"<head><style>@import url('URL');</style></head><body>a</body>",
			"<head><style>@font-face { font-family: x; src: url('URL'); } body { font-family: x }</style></head><body>a</body>",
			"<head><style>li { list-style-image: url(URL) } p:before { content: url(URL) }</style></head><body><ul><li>a</li></ul><p>a</p></body>",
			"<body><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='URL' href='URL' width='9' height='9'/></svg></body>",
			"<body><object type='application/pdf' data='URL'>a</object><iframe src='URL'></iframe></body>",
			"<head><base href='URL'/></head><body><img alt='x' src='pixel.png'/></body>",
			"<body><a href='URL' download='x' title='x'>a</a></body>",
			"<body><p xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='URL'/>a</p></body>" })
	void nothingIsFetched(String content) {
		this.renderer.renderXhtml("<html>" + content.replace("URL", address()) + "</html>", DETAILS);
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void canaryWouldTell() throws IOException {
		URI.create(address()).toURL().openStream().close();
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void noFileIsRead(@TempDir Path folder) throws IOException {
		Path picture = Files.write(folder.resolve("pixel.png"), Base64.getDecoder().decode(PIXEL));
		String page = "<html><body><img alt='x' src='%s'/><img alt='y' src='data:image/png;base64,%s'/></body></html>";
		byte[] pdf = this.renderer.renderXhtml(page.formatted(picture.toUri(), PIXEL), DETAILS);
		Iterable<?> drawn = PdfAssert.read(pdf, (document) -> document.getPage(0).getResources().getXObjectNames());
		assertThat(drawn).isEmpty();
	}

	@Test
	void noEntityIsDeclared() {
		String page = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>";
		assertThatIllegalArgumentException().isThrownBy(() -> this.renderer.renderXhtml(page, DETAILS));
	}

	private String address() {
		return "http://127.0.0.1:" + this.canary.getAddress().getPort() + "/pixel.png";
	}

}
