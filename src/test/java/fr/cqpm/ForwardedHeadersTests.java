package fr.cqpm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the server believes who the client is: nobody, unless a proxy is named. With the
 * application's own settings, and a page that says what it was told.
 */
class ForwardedHeadersTests {

	private static final String NATIVE = "--server.forward-headers-strategy=native";

	private static final String HSTS = "Strict-Transport-Security";

	@Test
	void nobodyIsBelievedUnlessAskedFor() throws Exception {
		HttpResponse<String> answer = ask();
		assertThat(answer.body()).startsWith("127.0.0.1 http ").doesNotContain("ailleurs");
		assertThat(answer.headers().firstValue(HSTS)).isEmpty();
	}

	@Test
	void aProxyOnThisMachineIsBelieved() throws Exception {
		HttpResponse<String> answer = ask(NATIVE);
		assertThat(answer.body()).startsWith("198.51.100.7 https ");
		assertThat(answer.headers().firstValue(HSTS)).hasValueSatisfying((age) -> assertThat(age).contains("31536000"));
	}

	@Test
	void whoIsNotNamedAsProxyIsNotBelieved() throws Exception {
		HttpResponse<String> answer = ask(NATIVE, "--server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.1");
		assertThat(answer.body()).startsWith("127.0.0.1 http ").doesNotContain("ailleurs");
		assertThat(answer.headers().firstValue(HSTS)).isEmpty();
	}

	private static HttpResponse<String> ask(String... settings) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.addAll(List.of("--server.port=0", "--cqpm.base-url=http://localhost:8080"));
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Told.class)
			.run(arguments.toArray(String[]::new)); HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest
				.newBuilder(URI
					.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + "/"))
				.headers("X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
						"ailleurs.test", "Forwarded", "for=198.51.100.7;proto=https;host=ailleurs.test")
				.build(), BodyHandlers.ofString());
		}
	}

	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	@Import(ServerAnswers.class)
	static class Told {

		@Bean
		ServletRegistrationBean<HttpServlet> told() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
					response.getWriter()
						.print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
				}

			}, "/");
		}

	}

}
