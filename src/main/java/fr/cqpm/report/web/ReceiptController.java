package fr.cqpm.report.web;

import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.Receipt;
import fr.cqpm.report.Receipts;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The candidate's receipt, to come back to. */
@Controller
@RequestMapping("/mon-dossier/depot")
class ReceiptController {

	private final Dossiers dossiers;

	private final Reports reports;

	private final Receipts receipts;

	ReceiptController(Dossiers dossiers, Reports reports, Receipts receipts) {
		this.dossiers = dossiers;
		this.reports = reports;
		this.receipts = receipts;
	}

	@GetMapping
	String deposited(Actor actor, Model model) {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.reports.state(actor, dossier).deposited().isEmpty()) {
			return "redirect:/mon-dossier/rapport";
		}
		model.addAttribute("receipt", this.receipts.of(actor, dossier));
		model.addAttribute("dossier", dossier.value());
		return "report/deposited";
	}

	@GetMapping("/recepisse.pdf")
	ResponseEntity<byte[]> pdf(Actor actor) {
		Receipt receipt = this.receipts.of(actor, this.dossiers.own(actor).id());
		return ReceiptAnswer.of(receipt, this.receipts.pdf(receipt));
	}

}
