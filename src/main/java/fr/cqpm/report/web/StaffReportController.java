package fr.cqpm.report.web;

import java.util.UUID;

import fr.cqpm.report.Deposits;
import fr.cqpm.report.Receipt;
import fr.cqpm.report.Receipts;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a dossier, for the staff of its centre. */
@Controller
@RequestMapping("/dossiers/{id}")
class StaffReportController {

	private final StaffReportPage page;

	private final Deposits deposits;

	private final Receipts receipts;

	private final FrenchTime time;

	StaffReportController(StaffReportPage page, Deposits deposits, Receipts receipts, FrenchTime time) {
		this.page = page;
		this.deposits = deposits;
		this.receipts = receipts;
		this.time = time;
	}

	@GetMapping("/rapport")
	String report(Actor actor, @PathVariable UUID id, Model model) {
		return this.page.show(actor, new DossierId(id), model);
	}

	@PostMapping("/rapport/prolongation")
	String extend(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") StaffReportForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors() || form.isUnreadable(this.time, errors) || Refusals.into(errors,
				this.deposits.extend(actor, new DossierId(id), form.lastMinute(this.time), form.reason()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(actor, new DossierId(id), model);
		}
		redirect.addFlashAttribute("flash", "Le délai de dépôt est prolongé.");
		return "redirect:/dossiers/{id}/rapport";
	}

	@PostMapping("/rapport/retour")
	String giveBack(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") StaffReportForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors() || form.isUnreadable(this.time, errors) || Refusals.into(errors,
				this.deposits.giveBack(actor, new DossierId(id), form.returnReason(), form.lastMinute(this.time)))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(actor, new DossierId(id), model);
		}
		redirect.addFlashAttribute("flash", "Le dépôt est retourné au candidat, qui en reçoit le motif.");
		return "redirect:/dossiers/{id}/rapport";
	}

	@GetMapping("/recepisse.pdf")
	ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id) {
		Receipt receipt = this.receipts.of(actor, new DossierId(id));
		return ReceiptAnswer.of(receipt, this.receipts.pdf(receipt));
	}

}
