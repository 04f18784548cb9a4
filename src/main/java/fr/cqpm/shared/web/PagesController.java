package fr.cqpm.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages for everybody. */
@Controller
class PagesController {

	@GetMapping("/aide")
	String help() {
		return "pages/help";
	}

	@GetMapping("/accessibilite")
	String accessibility() {
		return "pages/accessibility";
	}

}
