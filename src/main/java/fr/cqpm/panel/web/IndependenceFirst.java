package fr.cqpm.panel.web;

import fr.cqpm.panel.IndependenceUndeclared;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads a member who opens a file for the first time to their declaration. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class IndependenceFirst {

	@ExceptionHandler
	String ask(IndependenceUndeclared undeclared) {
		return "redirect:/evaluations/" + undeclared.dossier().value() + "/independance";
	}

}
