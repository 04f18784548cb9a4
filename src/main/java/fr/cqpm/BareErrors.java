package fr.cqpm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import fr.cqpm.shared.web.SecurityHeaders;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Says in French, in a sentence, what Tomcat refuses before there is any page: an address
 * that is none, a request that is not HTTP. Tomcat makes it by its name.
 */
public class BareErrors extends ErrorReportValve {

	private static final String MALFORMED = "Cette demande est incomplète ou mal formée. Vérifiez l’adresse.";

	private static final String FAILED = "L’application n’a pas pu répondre à cette demande. Réessayez dans un instant.";

	static void headers(Response response) {
		SecurityHeaders.always().forEach(response::setHeader);
		if (response.getHeader("Cache-Control") == null) {
			response.setHeader("Cache-Control", "no-store");
		}
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		headers(response);
		try {
			response.setContentType("text/plain;charset=UTF-8");
			response.getOutputStream()
				.write((((status < 500) ? MALFORMED : FAILED) + "\n").getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException gone) {
			// Nobody reads it any more
			container.getLogger().debug("No answer", gone);
		}
	}

}
