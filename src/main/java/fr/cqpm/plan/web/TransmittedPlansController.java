package fr.cqpm.plan.web;

import java.util.UUID;

import fr.cqpm.plan.AnsweredPlan;
import fr.cqpm.plan.PlanAnswers;
import fr.cqpm.plan.PlanDocument;
import fr.cqpm.plan.TransmittedPlans;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Transmitted plans, as the resource centre reads and answers them. */
@Controller
@RequestMapping("/plans-transmis")
class TransmittedPlansController {

	private final TransmittedPlans plans;

	private final PlanAnswers answers;

	private final PlanDocument document;

	TransmittedPlansController(TransmittedPlans plans, PlanAnswers answers, PlanDocument document) {
		this.plans = plans;
		this.answers = answers;
		this.document = document;
	}

	@GetMapping
	String all(Actor actor, @RequestParam(required = false) @Nullable UUID apres, Model model) {
		model.addAttribute("plans", this.plans.all(actor, apres));
		model.addAttribute("after", apres);
		return "plan/transmitted-list";
	}

	@GetMapping("/{id}")
	String one(Actor actor, @PathVariable UUID id, Model model) {
		AnsweredPlan answered = this.plans.get(actor, id);
		model.addAttribute("form", AnswerForm.blank(answered));
		return page(answered, model);
	}

	@PostMapping("/{id}/reponses")
	String answer(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AnswerForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors() || Refusals.into(errors,
				this.answers.answer(actor, id, form.requireKey(), form.requireKind(), form.text()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.plans.get(actor, id), model);
		}
		redirect.addFlashAttribute("flash", "Votre réponse est transmise au centre d’examen.");
		return "redirect:/plans-transmis/{id}";
	}

	private static String page(AnsweredPlan answered, Model model) {
		model.addAttribute("answered", answered);
		return "plan/transmitted";
	}

	@GetMapping("/{id}/plan.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
		return PdfAnswer.of(this.document, this.plans.get(actor, id).transmission());
	}

}
