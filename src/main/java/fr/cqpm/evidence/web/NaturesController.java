package fr.cqpm.evidence.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.evidence.Natures;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The natures a centre offers its candidates for their situations. */
@Controller
@RequestMapping("/natures")
class NaturesController {

	private static final String PAGE = "evidence/natures";

	private final Natures natures;

	NaturesController(Natures natures) {
		this.natures = natures;
	}

	/** Who keeps one list is led to it. */
	@GetMapping
	String all(Actor actor, Model model) {
		List<ExamCentreView> centres = this.natures.centres(actor);
		if (centres.size() == 1) {
			return "redirect:/natures/" + centres.getFirst().id().value();
		}
		model.addAttribute("centres", centres);
		return "evidence/centres";
	}

	@GetMapping("/{centre}")
	String one(Actor actor, @PathVariable UUID centre, Model model) {
		Natures.Offered offered = this.natures.of(actor, new ExamCentreId(centre));
		model.addAttribute("offered", offered);
		model.addAttribute("form", NaturesForm.of(offered));
		return PAGE;
	}

	@PostMapping("/{centre}")
	String replace(Actor actor, @PathVariable UUID centre, @ModelAttribute("form") NaturesForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		ExamCentreId id = new ExamCentreId(centre);
		if (Refusals.into(errors, this.natures.replace(actor, id, form.labels(), String.valueOf(form.seen())))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("offered", this.natures.of(actor, id));
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "La liste des natures est enregistrée.");
		return "redirect:/natures/{centre}";
	}

}
