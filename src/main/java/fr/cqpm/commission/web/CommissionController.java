package fr.cqpm.commission.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The commission's decision on each criterion: what there is to talk about first. */
@Controller
@RequestMapping("/evaluations/{id}/commission")
class CommissionController {

	private static final String PAGE = "commission/criteria";

	private final Commissions commissions;

	private final CriterionDecisions decisions;

	CommissionController(Commissions commissions, CriterionDecisions decisions) {
		this.commissions = commissions;
		this.decisions = decisions;
	}

	/** A page that is open asks every few seconds whether it still is what it shows. */
	@GetMapping
	@Nullable String show(Actor actor, @PathVariable UUID id,
			@RequestParam(name = "critere", required = false) @Nullable String opened,
			@RequestParam(name = "apres", required = false) @Nullable String decided,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen,
			HttpServletResponse response, Model model) {
		return LivePage.show(this.commissions.since(actor, new DossierId(id), LivePage.seen(seen)), response,
				(sheet) -> {
					model.addAttribute("page", (decided != null) ? CommissionPage.after(sheet, number(decided))
							: CommissionPage.of(sheet, opened));
					return PAGE;
				});
	}

	@PostMapping("/criteres/{criterion}")
	String decide(Actor actor, @PathVariable UUID id, @PathVariable String criterion,
			@Valid @ModelAttribute("decision") DecisionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		CriterionNumber number = number(criterion);
		List<String> reasons = LivePage.reasons(errors,
				() -> this.decisions.decide(actor, new DossierId(id), form.decision(number)));
		if (!reasons.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			CommissionSheet sheet = this.commissions.sheet(actor, new DossierId(id));
			model.addAttribute("page", new CommissionPage(sheet, criterion, reasons, form, criterion));
			model.addAttribute("errorSummary", Boolean.TRUE);
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "Critère " + number + "\u00a0: la décision est enregistrée.");
		return "redirect:/evaluations/{id}/commission?apres=" + number + "#a-decider";
	}

	static CriterionNumber number(String criterion) {
		try {
			return CriterionNumber.parse(criterion);
		}
		catch (IllegalArgumentException wrong) {
			throw new NotFound("No criterion " + criterion);
		}
	}

}
