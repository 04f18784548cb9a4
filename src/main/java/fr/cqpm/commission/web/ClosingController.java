package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Closings;
import fr.cqpm.commission.Commissions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The president closes and reopens; the members sign. */
@Controller
@RequestMapping("/evaluations/{id}/synthese")
class ClosingController {

	private final Commissions commissions;

	private final Closings closings;

	ClosingController(Commissions commissions, Closings closings) {
		this.commissions = commissions;
		this.closings = closings;
	}

	@PostMapping("/clore")
	ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		return answer(actor, id, this.closings.close(actor, new DossierId(id)), "clore", null,
				"La commission est close.", redirect);
	}

	@PostMapping("/rouvrir")
	ModelAndView reopen(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int closing,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes redirect) {
		return answer(actor, id, this.closings.reopen(actor, new DossierId(id), closing, reason), "rouvrir", reason,
				"La commission est rouverte.", redirect);
	}

	@PostMapping("/signer")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int closing,
			RedirectAttributes redirect) {
		return answer(actor, id, this.closings.sign(actor, new DossierId(id), closing), "signer", null,
				"Vous avez signé le procès-verbal.", redirect);
	}

	@PostMapping("/absences/{member}")
	ModelAndView absent(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@RequestParam(defaultValue = "0") int closing, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes redirect) {
		return answer(actor, id, this.closings.absent(actor, new DossierId(id), closing, new PersonId(member), reason),
				member.toString(), reason, "L’absence de signature est enregistrée.", redirect);
	}

	private ModelAndView answer(Actor actor, UUID id, Verdict verdict, String what, @Nullable String typed, String done,
			RedirectAttributes redirect) {
		if (verdict.isAccepted()) {
			redirect.addFlashAttribute("flash", done);
			return new ModelAndView("redirect:/evaluations/{id}/synthese#cloture");
		}
		ModelAndView page = new ModelAndView("commission/synthesis", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("page", new SynthesisPage(this.commissions.sheet(actor, new DossierId(id)), what,
				verdict.refusals().stream().map(Refusal::reason).toList(), null, typed));
		page.addObject("errorSummary", Boolean.TRUE);
		return page;
	}

}
