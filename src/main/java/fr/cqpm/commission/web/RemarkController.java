package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.Remarks;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's remark in the minutes, until they sign. */
@Controller
class RemarkController {

	private final Commissions commissions;

	private final Remarks remarks;

	RemarkController(Commissions commissions, Remarks remarks) {
		this.commissions = commissions;
		this.remarks = remarks;
	}

	@PostMapping("/evaluations/{id}/synthese/remarque")
	ModelAndView write(Actor actor, @PathVariable UUID id, @ModelAttribute("typedRemark") RemarkForm form,
			RedirectAttributes redirect) {
		Verdict verdict = this.remarks.write(actor, new DossierId(id), form.remark());
		if (verdict.isAccepted()) {
			redirect.addFlashAttribute("flash", (form.remark().text() != null)
					? "Votre remarque figure au procès-verbal." : "Votre remarque est retirée du procès-verbal.");
			return new ModelAndView("redirect:/evaluations/{id}/synthese#cloture");
		}
		ModelAndView page = new ModelAndView("commission/synthesis", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("page", new SynthesisPage(this.commissions.sheet(actor, new DossierId(id)), "remarque",
				verdict.refusals().stream().map(Refusal::reason).toList(), null, form.text()));
		page.addObject("errorSummary", Boolean.TRUE);
		return page;
	}

}
