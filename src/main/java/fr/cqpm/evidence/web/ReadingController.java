package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.Passages;
import fr.cqpm.evidence.Readings;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Reading the report page by page; its candidate pins passages to criteria there. */
@Controller
@RequestMapping("/rapports/{dossier}/lire")
class ReadingController {

	private final Readings readings;

	private final Passages passages;

	ReadingController(Readings readings, Passages passages) {
		this.readings = readings;
		this.passages = passages;
	}

	@GetMapping
	String read(Actor actor, @PathVariable UUID dossier, @RequestParam(required = false) @Nullable String page,
			@RequestParam(required = false) @Nullable String q, Model model, HttpSession session) {
		int number = number(page);
		model.addAttribute("form", PassageForm.blank(number));
		model.addAttribute("reading", this.readings.open(actor, new DossierId(dossier), number, q, session.getId()));
		return "evidence/reading";
	}

	/** What is no number opens the first page. */
	private static int number(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,6}")) ? Integer.parseInt(typed) : 1;
	}

	@PostMapping
	String pin(Actor actor, @PathVariable UUID dossier, @ModelAttribute("form") PassageForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId id = new DossierId(dossier);
		if (!errors.hasErrors()) {
			Change<Passage> change = this.passages.pin(actor, id, form.requireKey(), form.text());
			if (change instanceof Change.Refused<Passage> refused) {
				Refusals.into(errors, Verdict.of(refused.refusals()));
			}
			else {
				redirect.addFlashAttribute("flash", "Le passage est épinglé.");
				redirect.addAttribute("page", form.page());
				return "redirect:/rapports/{dossier}/lire";
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("reading", this.readings.again(actor, id, (form.page() != null) ? form.page() : 1));
		return "evidence/reading";
	}

}
