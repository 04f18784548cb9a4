package fr.cqpm.plan.web;

import java.util.Map;
import java.util.UUID;

import fr.cqpm.plan.PlanDraft;
import fr.cqpm.plan.PlanProposal;
import fr.cqpm.plan.Plans;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a dossier, being drawn up. */
@Controller
@RequestMapping("/dossiers/{id}/plan")
class PlanController {

	private final Plans plans;

	private final FrenchTime time;

	PlanController(Plans plans, FrenchTime time) {
		this.plans = plans;
		this.time = time;
	}

	@GetMapping
	String draft(Actor actor, @PathVariable UUID id, Model model) {
		PlanDraft draft = this.plans.draft(actor, new DossierId(id));
		model.addAttribute("form", PlanForm.of(draft, this.time));
		return (draft.closed() == null) ? page(draft, draft.version(), model) : closed(draft, model);
	}

	/** Saves what was typed, complete or not; asked to, then leads to the check. */
	@PostMapping
	String save(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "save") String act,
			@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = new DossierId(id);
		PlanDraft draft = this.plans.draft(actor, dossier);
		form.requireLines(draft.edition());
		PlanForm asked = act.equals("apply") ? form.withAllApplied() : form;
		PlanProposal proposal = asked.proposal(draft.proposal().agreement().with(), this.time, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(draft, form.version(), model);
		}
		try {
			this.plans.save(actor, dossier, proposal, form.version());
		}
		catch (OptimisticLockingFailureException conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", true);
			PlanDraft other = this.plans.draft(actor, dossier);
			return page(other, other.version(), model);
		}
		redirect.addFlashAttribute("flash", act.equals("apply")
				? "Ces modalités sont appliquées à toutes les capacités." : "Le brouillon est enregistré.");
		return act.equals("check") ? "redirect:/dossiers/{id}/plan/verifier" : "redirect:/dossiers/{id}/plan";
	}

	/** What would be transmitted; or the form again, with what is still missing. */
	@GetMapping("/verifier")
	String check(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
		PlanDraft draft = this.plans.draft(actor, new DossierId(id));
		if (draft.closed() != null) {
			return closed(draft, model);
		}
		if (draft.refusals().isEmpty()) {
			model.addAttribute("draft", draft);
			model.addAttribute("key", UUID.randomUUID());
			return "plan/check";
		}
		PlanForm form = PlanForm.of(draft, this.time);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		form.refuse(draft.refusals(), errors);
		model.addAllAttributes(Map.of("form", form, BindingResult.MODEL_KEY_PREFIX + "form", errors));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(draft, draft.version(), model);
	}

	/**
	 * @param version of the draft that the next saving replaces
	 */
	private static String page(PlanDraft draft, int version, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("version", version);
		return "plan/draft";
	}

	private static String closed(PlanDraft draft, Model model) {
		model.addAttribute("draft", draft);
		return "plan/closed";
	}

}
