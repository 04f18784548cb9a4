package fr.cqpm.shared.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a failure that no handler answered, in the house style and without a word
 * of its cause.
 */
@Component
class ErrorViews implements ErrorViewResolver {

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return switch (status) {
			case FORBIDDEN ->
				page(status, "Accès refusé", "Cette page ne vous est pas ouverte, ou votre session a expiré.",
						"Rien n’a été modifié. Reconnectez-vous, puis recommencez.");
			case NOT_FOUND, METHOD_NOT_ALLOWED -> ErrorPage.NOT_FOUND.with(status);
			case CONTENT_TOO_LARGE -> ErrorPage.TOO_LARGE.with(status);
			case SERVICE_UNAVAILABLE -> page(status, "Trop d’envois en cours",
					"Trop de fichiers sont reçus en ce moment.", "Rien n’a été enregistré. Réessayez dans une minute.");
			default -> unexpected(status);
		};
	}

	private static ModelAndView unexpected(HttpStatus status) {
		if (status.is4xxClientError()) {
			return page(status, "Demande incomprise", "Cette demande est incomplète ou mal formée.",
					"Rien n’a été modifié. Revenez en arrière et recommencez.");
		}
		return ErrorPage.UNEXPECTED.with(status);
	}

	private static ModelAndView page(HttpStatus status, String title, String sentence, String advice) {
		return new ErrorPage(title, sentence, advice).with(status);
	}

}
