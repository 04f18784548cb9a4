package fr.cqpm;

import java.io.IOException;

import fr.cqpm.shared.web.SecurityHeaders;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives the security headers to what Tomcat answers before or after all filters: a
 * malformed address, a body too large, a failure of the error page itself.
 */
@Component
class ServerAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Headers());
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(BareErrors.class.getName());
			}
		});
	}

	private static final class Headers extends ValveBase {

		Headers() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			write(request, response);
			getNext().invoke(request, response);
			// A failure may have taken them away
			if (!response.isCommitted()) {
				write(request, response);
			}
		}

		private static void write(Request request, Response response) {
			BareErrors.headers(response);
			if (request.isSecure()) {
				response.setHeader("Strict-Transport-Security", SecurityHeaders.tlsOnly());
			}
		}

	}

}
