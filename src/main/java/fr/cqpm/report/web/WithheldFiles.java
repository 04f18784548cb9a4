package fr.cqpm.report.web;

import java.util.Map;

import fr.cqpm.report.FileWithheld;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said of a file that the virus scanner withholds, wherever it was asked for: its
 * bytes, or a page of it.
 */
@ControllerAdvice
class WithheldFiles {

	/**
	 * A page that says why, with a status that tells a script from the file itself.
	 */
	@ExceptionHandler
	ModelAndView withheld(FileWithheld file) {
		return file.isInfected() ? page(HttpStatus.GONE, "Fichier refusé par l’antivirus",
				"L’antivirus a trouvé un programme malveillant dans ce fichier\u00a0: personne ne peut l’ouvrir.",
				"Son auteur en est averti. Le centre d’examen retourne le dépôt s’il est déjà fait.")
				: page(HttpStatus.ACCEPTED, "Analyse antivirus en cours",
						"Ce fichier est bien reçu. Il s’ouvrira ici dès que l’antivirus l’aura vérifié.",
						"Revenez dans quelques minutes. Rien n’est perdu, et vous n’avez rien à faire.");
	}

	private static ModelAndView page(HttpStatus status, String title, String sentence, String advice) {
		return new ModelAndView("error/page", Map.of("title", title, "sentence", sentence, "advice", advice), status);
	}

}
