package fr.cqpm.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.pdf.PdfBusy;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Refusals and failures, each with its status and its page in the house style. */
@ControllerAdvice
class ErrorPages {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPages.class);

	@ExceptionHandler({ NotFound.class, MethodArgumentTypeMismatchException.class })
	ModelAndView notFound(Exception failure) {
		return ErrorPage.NOT_FOUND.with(HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	ModelAndView refused(RuleViolation violation) {
		return page(HttpStatus.CONFLICT, "Action impossible en l’état", violation.reason(),
				"Rien n’a été modifié. Revenez en arrière et rechargez la page.")
			.addObject("rule", violation.rule());
	}

	@ExceptionHandler
	ModelAndView conflict(OptimisticLockingFailureException conflict) {
		return page(HttpStatus.CONFLICT, "Quelqu’un d’autre a modifié ces données",
				"Ces données ont été modifiées pendant que vous les saisissiez.",
				"Rien n’a été modifié. Revenez en arrière et rechargez la page pour voir la version actuelle.");
	}

	/** What only a forged request asks for, such as the id of something of another. */
	@ExceptionHandler
	ModelAndView contradiction(DataIntegrityViolationException refused) {
		// Without its message, which quotes what was typed
		String state = (refused.getMostSpecificCause() instanceof SQLException cause) ? cause.getSQLState() : "none";
		logger.warn("The database refused what the application did not, SQL state {}", state);
		return page(HttpStatus.CONFLICT, "Action impossible en l’état",
				"Cette demande ne correspond pas à ce qui est enregistré.",
				"Rien n’a été modifié. Revenez en arrière et rechargez la page.");
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException failure) {
		return ErrorPage.TOO_LARGE.with(HttpStatus.CONTENT_TOO_LARGE);
	}

	@ExceptionHandler
	ModelAndView busy(PdfBusy busy, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "60");
		return page(HttpStatus.SERVICE_UNAVAILABLE, "Document en attente", busy.reason(), "Rien n’a été modifié.");
	}

	/**
	 * Whatever failed because of the database. What was under way is undone, unless the
	 * line broke while its end was confirmed: nobody knows then, so nothing is promised.
	 */
	@ExceptionHandler
	ModelAndView databaseFailed(SQLException cause, HttpServletResponse response) {
		if (!isUnreachable(cause)) {
			logger.error("The database did not do what it was asked", cause);
			return ErrorPage.UNEXPECTED.with(HttpStatus.INTERNAL_SERVER_ERROR);
		}
		logger.warn("The database cannot be reached", cause);
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		return page(HttpStatus.SERVICE_UNAVAILABLE, "Service momentanément indisponible",
				"L’application ne peut pas joindre sa base de données en ce moment.",
				"Réessayez dans un instant. Si vous veniez d’envoyer quelque chose, vérifiez d’abord si c’est déjà enregistré.");
	}

	/** SQL states of a lost connection, of too many, of a server that stops or starts. */
	private static boolean isUnreachable(SQLException failure) {
		String state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		return failure instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("53")
				|| state.startsWith("57P");
	}

	private static ModelAndView page(HttpStatus status, String title, String sentence, String advice) {
		return new ErrorPage(title, sentence, advice).with(status);
	}

}
