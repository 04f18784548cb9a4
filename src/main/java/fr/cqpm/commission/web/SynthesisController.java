package fr.cqpm.commission.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.Capacity;
import fr.cqpm.commission.CapacityDecisions;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.Commissions;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The commission's decision on each capacity, and what blocks closing. */
@Controller
@RequestMapping("/evaluations/{id}/synthese")
class SynthesisController {

	private static final String PAGE = "commission/synthesis";

	private final Commissions commissions;

	private final CapacityDecisions decisions;

	SynthesisController(Commissions commissions, CapacityDecisions decisions) {
		this.commissions = commissions;
		this.decisions = decisions;
	}

	/** A page that is open asks every few seconds whether it still is what it shows. */
	@GetMapping
	@Nullable String show(Actor actor, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen,
			HttpServletResponse response, Model model) {
		return LivePage.show(this.commissions.wholeSince(actor, new DossierId(id), LivePage.seen(seen)), response,
				(sheet) -> {
					model.addAttribute("page", SynthesisPage.of(sheet));
					return PAGE;
				});
	}

	@PostMapping("/capacites/{capacity}")
	String decide(Actor actor, @PathVariable UUID id, @PathVariable int capacity,
			@Valid @ModelAttribute("decision") CapacityDecisionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		CommissionSheet before = this.commissions.sheet(actor, new DossierId(id));
		List<String> reasons = LivePage.reasons(errors,
				() -> this.decisions.decide(actor, new DossierId(id), form.decision(capacity(before, capacity))));
		if (!reasons.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			CommissionSheet sheet = this.commissions.sheet(actor, new DossierId(id));
			model.addAttribute("page", new SynthesisPage(sheet, Integer.toString(capacity), reasons, form, null));
			model.addAttribute("errorSummary", Boolean.TRUE);
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "Capacité " + capacity + "\u00a0: la décision est enregistrée.");
		return "redirect:/evaluations/{id}/synthese#capacite-" + capacity;
	}

	private static Capacity capacity(CommissionSheet sheet, int number) {
		return sheet.file()
			.edition()
			.capacities()
			.stream()
			.filter((capacity) -> capacity.number().value() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("No capacity " + number));
	}

}
