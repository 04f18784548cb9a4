package fr.cqpm.jury.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.jury.CandidateSheet;
import fr.cqpm.jury.DeclarationRequest;
import fr.cqpm.jury.Declarations;
import fr.cqpm.jury.Deliberations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One candidate before the jury: read, then declare, check, confirm. */
@Controller
@RequestMapping("/deliberations/{id}/dossiers/{dossier}")
class DeclarationController {

	private final Deliberations deliberations;

	private final Declarations declarations;

	DeclarationController(Deliberations deliberations, Declarations declarations) {
		this.deliberations = deliberations;
		this.declarations = declarations;
	}

	@GetMapping
	String candidate(Actor actor, @PathVariable UUID id, @PathVariable UUID dossier, Model model) {
		model.addAttribute("form", DeclarationForm.empty());
		return page("jury/candidate", actor, id, dossier, model);
	}

	@PostMapping("/verifier")
	String check(Actor actor, @PathVariable UUID id, @PathVariable UUID dossier,
			@Valid @ModelAttribute("form") DeclarationForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		DeclarationRequest request = form.request(errors);
		if (errors.hasErrors()
				|| Refusals.into(errors, this.declarations.check(actor, id, new DossierId(dossier), request))) {
			return refused(actor, id, dossier, model, response);
		}
		model.addAttribute("asked", request);
		return page("jury/declaration-check", actor, id, dossier, model);
	}

	@PostMapping("/declaration")
	String declare(Actor actor, @PathVariable UUID id, @PathVariable UUID dossier,
			@Valid @ModelAttribute("form") DeclarationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DeclarationRequest request = form.request(errors);
		if (errors.hasErrors() || Refusals.into(errors,
				this.declarations.declare(actor, id, new DossierId(dossier), form.id(), request))) {
			return refused(actor, id, dossier, model, response);
		}
		redirect.addFlashAttribute("flash", "La déclaration du jury est enregistrée.");
		return "redirect:/deliberations/{id}/dossiers/{dossier}";
	}

	private String refused(Actor actor, UUID id, UUID dossier, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page("jury/candidate", actor, id, dossier, model);
	}

	private String page(String view, Actor actor, UUID id, UUID dossier, Model model) {
		CandidateSheet sheet = this.deliberations.candidate(actor, id, new DossierId(dossier));
		Map<String, String> choices = new LinkedHashMap<>();
		sheet.allowed().forEach((declaration) -> choices.put(declaration.name(), declaration.label()));
		model.addAttribute("sheet", sheet);
		model.addAttribute("choices", choices);
		return view;
	}

}
