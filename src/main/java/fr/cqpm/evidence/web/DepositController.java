package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Deposits;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.Receipt;
import fr.cqpm.evidence.Receipts;
import fr.cqpm.evidence.ReportState;
import fr.cqpm.evidence.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Checking, depositing, and the receipt to come back to. */
@Controller
@RequestMapping("/mon-dossier")
class DepositController {

	private final OwnDossier own;

	private final Reports reports;

	private final Evidence evidence;

	private final Deposits deposits;

	private final Receipts receipts;

	DepositController(OwnDossier own, Reports reports, Evidence evidence, Deposits deposits, Receipts receipts) {
		this.own = own;
		this.reports = reports;
		this.evidence = evidence;
		this.deposits = deposits;
		this.receipts = receipts;
	}

	@GetMapping("/verifier")
	String check(Actor actor, @ModelAttribute("form") DepositForm form, BindingResult errors, Model model) {
		return page(actor, this.own.of(actor), model);
	}

	private String page(Actor actor, DossierId dossier, Model model) {
		ReportState report = this.reports.state(actor, dossier);
		if (report.deposited().isPresent()) {
			return "redirect:/mon-dossier/depot";
		}
		model.addAttribute("report", report);
		model.addAttribute("sheet", this.evidence.sheet(actor, dossier));
		return "evidence/check";
	}

	@PostMapping("/depot")
	String deposit(Actor actor, @ModelAttribute("form") DepositForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		DossierId dossier = this.own.of(actor);
		UUID version = form.requireVersion();
		if (Refusals.into(errors, this.deposits.deposit(actor, dossier, version))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, dossier, model);
		}
		return "redirect:/mon-dossier/depot";
	}

	@GetMapping("/depot")
	String deposited(Actor actor, Model model) {
		DossierId dossier = this.own.of(actor);
		if (this.reports.state(actor, dossier).deposited().isEmpty()) {
			return "redirect:/mon-dossier/rapport";
		}
		model.addAttribute("receipt", this.receipts.of(actor, dossier));
		model.addAttribute("dossier", dossier.value());
		return "evidence/deposited";
	}

	@GetMapping("/depot/recepisse.pdf")
	ResponseEntity<byte[]> pdf(Actor actor) {
		Receipt receipt = this.receipts.of(actor, this.own.of(actor));
		return ReceiptAnswer.of(receipt, this.receipts.pdf(receipt));
	}

}
