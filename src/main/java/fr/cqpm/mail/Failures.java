package fr.cqpm.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads from an exception why a mail did not leave. */
final class Failures {

	private static final int LONGEST = 500;

	private Failures() {
	}

	/** Of a mail that could not even be written. */
	static MailFailure ofWriting(Throwable failure) {
		return all(failure).stream().anyMatch(AddressException.class::isInstance) ? MailFailure.ADDRESS_INVALID
				: MailFailure.NOT_WRITTEN;
	}

	/** Of a mail that the server did not take. */
	static MailFailure ofSending(Exception failure) {
		List<Throwable> causes = all(failure);
		Optional<SMTPAddressFailedException> address = first(causes, SMTPAddressFailedException.class);
		if (address.isPresent()) {
			return ofAddress(address.get());
		}
		if (first(causes, AuthenticationFailedException.class).isPresent()
				|| first(causes, MailAuthenticationException.class).isPresent()) {
			return MailFailure.NOT_ACCEPTED;
		}
		Optional<SMTPSendFailedException> refusal = first(causes, SMTPSendFailedException.class);
		if (refusal.isPresent()) {
			return ofCommand(refusal.get());
		}
		if (first(causes, AddressException.class).isPresent()) {
			return MailFailure.ADDRESS_INVALID;
		}
		return isConnection(causes) ? MailFailure.UNREACHABLE : MailFailure.LATER;
	}

	/**
	 * For good only when it is about the address: 5.7.x says that we may not send there
	 * from here, which the administrator mends and not the staff.
	 */
	private static MailFailure ofAddress(SMTPAddressFailedException failure) {
		if (failure.getReturnCode() < 500) {
			return MailFailure.LATER;
		}
		return said(failure).contains(" 5.7.") ? MailFailure.NOT_ACCEPTED : MailFailure.ADDRESS_REFUSED;
	}

	private static MailFailure ofCommand(SMTPSendFailedException failure) {
		if (failure.getReturnCode() < 500) {
			return MailFailure.LATER;
		}
		String command = String.valueOf(failure.getCommand());
		return command.startsWith("MAIL") ? MailFailure.NOT_ACCEPTED : MailFailure.CONTENT_REFUSED;
	}

	/** Before any mail was spoken of. */
	private static boolean isConnection(List<Throwable> causes) {
		return first(causes, MailConnectException.class).isPresent() || causes.stream()
			.anyMatch((cause) -> cause instanceof MailSendException
					&& String.valueOf(cause.getMessage()).startsWith("Mail server connection failed"));
	}

	/** What the server said: not ours, so on one line, short and without its controls. */
	static String said(Throwable failure) {
		List<Throwable> causes = all(failure);
		Throwable telling = causes.stream()
			.filter((cause) -> cause instanceof SMTPAddressFailedException || cause instanceof SMTPSendFailedException)
			.findFirst()
			.orElse(causes.getLast());
		String message = (telling.getMessage() != null) ? telling.getMessage() : telling.getClass().getSimpleName();
		String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
		return line.substring(0, Math.min(line.length(), LONGEST));
	}

	private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> kind) {
		return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

	/**
	 * The failure and all that led to it; mail hides causes in messages and in chains of
	 * its own.
	 */
	private static List<Throwable> all(Throwable failure) {
		List<Throwable> found = new ArrayList<>();
		Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
		while (!open.isEmpty()) {
			Throwable next = open.removeFirst();
			if (found.contains(next)) {
				continue;
			}
			found.add(next);
			if (next.getCause() != null) {
				open.add(next.getCause());
			}
			if (next instanceof MessagingException mail && mail.getNextException() != null) {
				open.add(mail.getNextException());
			}
			if (next instanceof MailSendException failed) {
				open.addAll(List.of(failed.getMessageExceptions()));
			}
		}
		return found;
	}

}
