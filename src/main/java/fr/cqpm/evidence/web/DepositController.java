package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.Passages;
import fr.cqpm.report.Deposits;
import fr.cqpm.report.ReportState;
import fr.cqpm.report.Reports;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Checking what was declared with the report, and depositing it. */
@Controller
@RequestMapping("/mon-dossier")
class DepositController {

	private final Dossiers dossiers;

	private final Reports reports;

	private final Evidence evidence;

	private final Passages passages;

	private final Deposits deposits;

	DepositController(Dossiers dossiers, Reports reports, Evidence evidence, Passages passages, Deposits deposits) {
		this.dossiers = dossiers;
		this.reports = reports;
		this.evidence = evidence;
		this.passages = passages;
		this.deposits = deposits;
	}

	@GetMapping("/verifier")
	String check(Actor actor, @ModelAttribute("form") DepositForm form, BindingResult errors, Model model) {
		return page(actor, this.dossiers.own(actor).id(), model);
	}

	private String page(Actor actor, DossierId dossier, Model model) {
		ReportState report = this.reports.state(actor, dossier);
		if (report.deposited().isPresent()) {
			return "redirect:/mon-dossier/depot";
		}
		model.addAttribute("report", report);
		model.addAttribute("sheet", this.evidence.sheet(actor, dossier));
		model.addAttribute("doubtful", this.passages.own(actor, dossier).stream().filter(Passage::flagged).count()
				+ this.evidence.doubtful(actor, dossier).size());
		return "evidence/check";
	}

	@PostMapping("/depot")
	String deposit(Actor actor, @ModelAttribute("form") DepositForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		DossierId dossier = this.dossiers.own(actor).id();
		UUID version = form.requireVersion();
		if (Refusals.into(errors, this.deposits.deposit(actor, dossier, version))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, dossier, model);
		}
		return "redirect:/mon-dossier/depot";
	}

}
