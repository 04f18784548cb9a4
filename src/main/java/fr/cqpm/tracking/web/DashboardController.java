package fr.cqpm.tracking.web;

import fr.cqpm.opinion.FollowUp;
import fr.cqpm.shared.Actor;
import fr.cqpm.tracking.Dashboard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DashboardController {

	private final Dashboard dashboard;

	private final FollowUp followUp;

	DashboardController(Dashboard dashboard, FollowUp followUp) {
		this.dashboard = dashboard;
		this.followUp = followUp;
	}

	@GetMapping("/tableau-de-bord")
	String show(Actor actor, Model model) {
		model.addAttribute("view", this.dashboard.of(actor));
		model.addAttribute("opinions", this.followUp.waiting(actor));
		return "tracking/dashboard";
	}

}
