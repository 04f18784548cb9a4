package fr.cqpm.shared;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence, without a stack trace, why the application does not start, where
 * the reason is one a person can mend.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupReporter implements SpringBootExceptionReporter {

	StartupReporter(ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartupRefused refused) {
				System.err.println(refused.getMessage());
				return true;
			}
			if (cause instanceof PortInUseException busy) {
				System.err.println("Port " + busy.getPort()
						+ " is already in use: stop the program that uses it, or start with --server.port=<another>.");
				return true;
			}
		}
		return false;
	}

}
