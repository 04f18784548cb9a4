package fr.cqpm.opinion.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.Withdrawals;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A transmitted opinion whose author takes it back otherwise than by its page. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{invitation}/retrait-avis")
class WithdrawalController {

	private final Invitations invitations;

	private final Withdrawals withdrawals;

	WithdrawalController(Invitations invitations, Withdrawals withdrawals) {
		this.invitations = invitations;
		this.withdrawals = withdrawals;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, Model model) {
		model.addAttribute("invitation", this.invitations.one(actor, new DossierId(id), invitation));
		model.addAttribute("form", new ReasonForm(null));
		return "opinion/withdrawing";
	}

	@PostMapping
	String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation,
			@Valid @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("invitation", this.invitations.one(actor, new DossierId(id), invitation));
			return "opinion/withdrawing";
		}
		this.withdrawals.withdraw(actor, new DossierId(id), invitation, Objects.requireNonNull(form.reason()));
		redirect.addFlashAttribute("flash", "L’avis est retiré\u00a0: il ne compte plus.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
