package fr.cqpm.tracking.web;

import fr.cqpm.shared.Actor;
import fr.cqpm.tracking.Dashboard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DashboardController {

	private final Dashboard dashboard;

	DashboardController(Dashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping("/tableau-de-bord")
	String show(Actor actor, Model model) {
		model.addAttribute("view", this.dashboard.of(actor));
		return "tracking/dashboard";
	}

}
