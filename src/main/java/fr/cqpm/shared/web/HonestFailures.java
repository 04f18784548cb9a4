package fr.cqpm.shared.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Takes no failure for a reader who hung up. Spring does where an {@code EOFException} is
 * among the causes, be it the database's: it then answers 200 and nothing, and who sent a
 * file or a form takes that for a receipt.
 */
public final class HonestFailures extends DefaultHandlerExceptionResolver {

	private static final Logger failures = LoggerFactory.getLogger(HonestFailures.class);

	private HonestFailures(int order) {
		setOrder(order);
	}

	/** Takes the place of Spring's own among them. */
	public static void into(List<HandlerExceptionResolver> resolvers) {
		resolvers.replaceAll((resolver) -> (resolver instanceof DefaultHandlerExceptionResolver spring)
				? new HonestFailures(spring.getOrder()) : resolver);
	}

	@Override
	protected ModelAndView handleDisconnectedClientException(Exception failure, HttpServletRequest request,
			HttpServletResponse response, @Nullable Object handler) {
		if (!response.isCommitted()) {
			failures.warn("A request could not be answered, or nobody waits for its answer", failure);
			fail(response);
		}
		return new ModelAndView();
	}

	private static void fail(HttpServletResponse response) {
		try {
			response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
		}
		catch (IOException gone) {
			failures.debug("Nobody waits for this answer", gone);
		}
	}

}
