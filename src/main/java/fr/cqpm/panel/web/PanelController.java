package fr.cqpm.panel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.panel.PanelSheet;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

/** Composition of a dossier's commission, by the staff. */
@Controller
@RequestMapping("/dossiers/{id}/commission")
class PanelController {

	private static final String PAGE = "panel/composition";

	private final PanelComposition composition;

	private final FrenchTime time;

	PanelController(PanelComposition composition, FrenchTime time) {
		this.composition = composition;
		this.time = time;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		PanelSheet sheet = sheet(actor, id, model);
		model.addAttribute("form", PanelForm.of(sheet, this.time));
		return PAGE;
	}

	@PostMapping
	String compose(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PanelForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		NewPanel panel = form.panel(this.time, errors);
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.composition.compose(actor, new DossierId(id), panel));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			sheet(actor, id, model);
			return PAGE;
		}
		redirect.addFlashAttribute("flash",
				"La commission est enregistrée\u00a0; les personnes concernées sont prévenues par courriel.");
		return "redirect:/dossiers/{id}/commission";
	}

	private PanelSheet sheet(Actor actor, UUID id, Model model) {
		return show(this.composition.sheet(actor, new DossierId(id)), model);
	}

	/** What the page needs besides its form. */
	static PanelSheet show(PanelSheet sheet, Model model) {
		Map<String, String> assessors = new LinkedHashMap<>();
		sheet.assessors()
			.forEach((assessor) -> assessors.put(assessor.id().value().toString(),
					assessor.displayName() + ((assessor.employer() != null) ? " – " + assessor.employer() : "")));
		model.addAttribute("sheet", sheet);
		model.addAttribute("assessors", assessors);
		return sheet;
	}

}
