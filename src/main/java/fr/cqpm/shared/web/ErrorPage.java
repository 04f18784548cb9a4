package fr.cqpm.shared.web;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the page of a refusal says, in French.
 *
 * @param advice what was or was not done, and what to do
 */
record ErrorPage(String title, String sentence, String advice) {

	static final ErrorPage NOT_FOUND = new ErrorPage("Page introuvable",
			"Cette page n’existe pas, ou elle ne vous est pas ouverte.", "Vérifiez l’adresse, ou revenez à l’accueil.");

	static final ErrorPage TOO_LARGE = new ErrorPage("Fichier trop volumineux",
			"Le fichier dépasse la taille maximale autorisée.",
			"Rien n’a été enregistré. Revenez en arrière et choisissez un fichier plus léger.");

	static final ErrorPage UNEXPECTED = new ErrorPage("Un incident est survenu",
			"L’application n’a pas pu répondre à cette demande.",
			"Rien n’a été modifié. Réessayez dans un instant\u00a0; si l’incident persiste, prévenez votre centre d’examen.");

	ModelAndView with(HttpStatus status) {
		return new ModelAndView("error/page",
				Map.of("title", this.title, "sentence", this.sentence, "advice", this.advice), status);
	}

}
