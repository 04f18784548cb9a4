package fr.cqpm.certification.web;

import java.util.EnumSet;
import java.util.List;

import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Référentiels, to read: the same text for everybody who is signed in. */
@Controller
@RequestMapping("/referentiels")
class StandardController {

	private final Editions editions;

	StandardController(Editions editions) {
		this.editions = editions;
	}

	@GetMapping
	String standards(Model model) {
		List<Edition> current = this.editions.current();
		model.addAttribute("current", current);
		model.addAttribute("others",
				this.editions.all().stream().filter((edition) -> !current.contains(edition)).toList());
		return "certification/standards";
	}

	@GetMapping("/{standard}")
	String standard(@PathVariable String standard) {
		return "redirect:/referentiels/%s/%s".formatted(standard, this.editions.current(standard).version());
	}

	@GetMapping("/{standard}/{version}")
	String edition(@PathVariable String standard, @PathVariable String version, Model model) {
		List<Edition> editions = this.editions.of(standard);
		Edition edition = editions.stream()
			.filter((one) -> one.version().equals(version))
			.findFirst()
			.orElseThrow(() -> new NotFound("No edition " + version + " of " + standard));
		model.addAttribute("edition", edition);
		model.addAttribute("unforeseen", EnumSet.complementOf(EnumSet.copyOf(edition.methods())));
		model.addAttribute("inForce", this.editions.current().contains(edition));
		model.addAttribute("others", editions.stream().filter((other) -> !other.equals(edition)).toList());
		return "certification/edition";
	}

}
