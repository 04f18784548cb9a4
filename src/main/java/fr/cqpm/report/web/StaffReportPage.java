package fr.cqpm.report.web;

import fr.cqpm.report.DepositReminders;
import fr.cqpm.report.ExtensionRequest;
import fr.cqpm.report.ExtensionRequests;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a dossier's report, for the staff of its centre. */
@Component
class StaffReportPage {

	private final Reports reports;

	private final ExtensionRequests requests;

	private final DepositReminders reminders;

	private final FrenchTime time;

	StaffReportPage(Reports reports, ExtensionRequests requests, DepositReminders reminders, FrenchTime time) {
		this.reports = reports;
		this.requests = requests;
		this.reminders = reminders;
		this.time = time;
	}

	/** Shows it; a form that is not there yet begins with what the candidate asks for. */
	String show(Actor actor, DossierId id, Model model) {
		model.addAttribute("report", this.reports.state(actor, id));
		ExtensionRequests.Asked asked = this.requests.of(actor, id);
		model.addAttribute("asked", asked);
		model.addAttribute("reminders", this.reminders.outlook(actor, id));
		if (!model.containsAttribute("form")) {
			ExtensionRequest open = asked.open();
			model.addAttribute("form",
					(open != null) ? StaffReportForm.granting(open, this.time) : StaffReportForm.empty());
		}
		return "report/staff";
	}

}
