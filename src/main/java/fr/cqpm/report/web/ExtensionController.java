package fr.cqpm.report.web;

import java.util.UUID;

import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.ExtensionRequests;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate asks for more time; the centre refuses. (It grants by extending.) */
@Controller
class ExtensionController {

	private final Dossiers dossiers;

	private final ExtensionRequests requests;

	private final StaffReportPage page;

	private final FrenchTime time;

	ExtensionController(Dossiers dossiers, ExtensionRequests requests, StaffReportPage page, FrenchTime time) {
		this.dossiers = dossiers;
		this.requests = requests;
		this.page = page;
		this.time = time;
	}

	@GetMapping("/mon-dossier/prolongation")
	String show(Actor actor, Model model) {
		model.addAttribute("form", ExtensionForm.empty());
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("asked", this.requests.of(actor, this.dossiers.own(actor).id()));
		return "report/extension";
	}

	@PostMapping("/mon-dossier/prolongation")
	String ask(Actor actor, @ModelAttribute("form") ExtensionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		if (errors.hasErrors() || form.isUnreadable(this.time, errors) || Refusals.into(errors,
				this.requests.ask(actor, dossier, form.requireKey(), form.lastMinute(this.time), form.reason()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, model);
		}
		redirect.addFlashAttribute("flash", "Votre demande est transmise à votre centre d’examen.");
		return "redirect:/mon-dossier/prolongation";
	}

	@PostMapping("/dossiers/{id}/rapport/demandes/{request}/refus")
	String refuse(Actor actor, @PathVariable UUID id, @PathVariable UUID request,
			@ModelAttribute("form") StaffReportForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors() || Refusals.into(errors,
				this.requests.refuse(actor, new DossierId(id), request, form.refusalReason()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(actor, new DossierId(id), model);
		}
		redirect.addFlashAttribute("flash", "La prolongation est refusée\u00a0: le candidat reçoit votre motif.");
		return "redirect:/dossiers/{id}/rapport";
	}

}
