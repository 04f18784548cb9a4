package fr.cqpm.opinion.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.opinion.FollowUp;
import fr.cqpm.opinion.FollowedOpinion;
import fr.cqpm.opinion.Reminding;
import fr.cqpm.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminding several people: check whom and with which words, then send. */
@Controller
@RequestMapping("/avis-entreprise/relances")
class RemindingController {

	private final FollowUp followUp;

	private final Reminding reminding;

	RemindingController(FollowUp followUp, Reminding reminding) {
		this.followUp = followUp;
		this.reminding = reminding;
	}

	/**
	 * @param choix the ticked requests; others' are not found, and not named
	 */
	@GetMapping
	String check(Actor actor, @RequestParam(defaultValue = "") List<UUID> choix, Model model) {
		List<FollowedOpinion> chosen = this.followUp.chosen(actor, choix);
		List<FollowedOpinion> reminded = chosen.stream().filter(FollowedOpinion::remindable).toList();
		model.addAttribute("reminded", reminded);
		model.addAttribute("others", chosen.stream().filter((line) -> !line.remindable()).toList());
		if (!reminded.isEmpty()) {
			model.addAttribute("preview", this.reminding.preview(actor, reminded.getFirst()));
		}
		return "opinion/reminding";
	}

	@PostMapping
	String send(Actor actor, @RequestParam(defaultValue = "") List<UUID> choix, RedirectAttributes redirect) {
		Reminding.Outcome outcome = this.reminding.remind(actor, this.followUp.chosen(actor, choix));
		redirect.addFlashAttribute("flash", switch (outcome.left()) {
			case 0 -> "Aucune relance ne part.";
			case 1 -> "Une relance part par courriel.";
			default -> outcome.left() + " relances partent par courriel.";
		});
		redirect.addFlashAttribute("skipped", outcome.skipped());
		return "redirect:/avis-entreprise";
	}

}
