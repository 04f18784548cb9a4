package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.pen.Pens;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pen: taken, handed over, laid down, and the signs of life of who writes. */
@Controller
@RequestMapping("/evaluations/{id}/commission/plume")
class PenController {

	private static final String COMMISSION = "commission";

	private final Commissions commissions;

	private final Pens pens;

	PenController(Commissions commissions, Pens pens) {
		this.commissions = commissions;
		this.pens = pens;
	}

	@PostMapping
	ModelAndView take(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = COMMISSION) String from,
			RedirectAttributes redirect) {
		return answer(actor, id, this.pens.take(actor, new DossierId(id)), "Vous tenez la plume.", from, redirect);
	}

	@PostMapping("/passer")
	ModelAndView hand(Actor actor, @PathVariable UUID id, @RequestParam UUID member,
			@RequestParam(defaultValue = COMMISSION) String from, RedirectAttributes redirect) {
		return answer(actor, id, this.pens.hand(actor, new DossierId(id), new PersonId(member)),
				"La plume a changé de main.", from, redirect);
	}

	@PostMapping("/poser")
	ModelAndView layDown(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = COMMISSION) String from,
			RedirectAttributes redirect) {
		return answer(actor, id, this.pens.hand(actor, new DossierId(id), null), "La plume est posée.", from, redirect);
	}

	@PostMapping("/activite")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void alive(Actor actor, @PathVariable UUID id) {
		this.pens.alive(actor, new DossierId(id));
	}

	private ModelAndView answer(Actor actor, UUID id, Verdict verdict, String done, String from,
			RedirectAttributes redirect) {
		if (verdict.isAccepted()) {
			redirect.addFlashAttribute("flash", done);
			return "synthese".equals(from) ? new ModelAndView("redirect:/evaluations/{id}/synthese")
					: new ModelAndView("redirect:/evaluations/{id}/commission");
		}
		ModelAndView page = new ModelAndView("commission/criteria", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("page", CommissionPage.penRefused(this.commissions.sheet(actor, new DossierId(id)),
				verdict.refusals().stream().map(Refusal::reason).toList()));
		page.addObject("errorSummary", Boolean.TRUE);
		return page;
	}

}
