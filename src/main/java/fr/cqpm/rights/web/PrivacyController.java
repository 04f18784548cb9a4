package fr.cqpm.rights.web;

import fr.cqpm.rights.RetentionProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who uses whose data, why and how long: for everybody, with the settings' values. */
@Controller
class PrivacyController {

	private final RetentionProperties retention;

	PrivacyController(RetentionProperties retention) {
		this.retention = retention;
	}

	@GetMapping("/donnees-personnelles")
	String show(Model model) {
		model.addAttribute("retention", this.retention);
		return "pages/privacy";
	}

}
