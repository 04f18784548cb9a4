package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionReceipts;
import fr.cqpm.opinion.OpinionRequests;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Check, transmit, and see that it is transmitted. */
@Controller
@RequestMapping("/mon-avis")
class TransmissionController {

	private final OpinionDrafts drafts;

	private final OpinionTransmission transmission;

	private final OpinionRequests requests;

	private final OpinionReceipts receipts;

	TransmissionController(OpinionDrafts drafts, OpinionTransmission transmission, OpinionRequests requests,
			OpinionReceipts receipts) {
		this.drafts = drafts;
		this.transmission = transmission;
		this.requests = requests;
		this.receipts = receipts;
	}

	@GetMapping("/verifier")
	String check(Actor actor, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		if (!desk.open()) {
			return "redirect:/mon-avis/transmis";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("form", new TransmissionForm(desk.invitation().name(), desk.invitation().function(), false));
		return "opinion/check";
	}

	@PostMapping("/verifier")
	String transmit(Actor actor, @Valid @ModelAttribute("form") TransmissionForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.transmission.transmit(actor, Objects.requireNonNull(form.name()),
					Objects.requireNonNull(form.function())));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("desk", this.drafts.desk(actor));
			return "opinion/check";
		}
		return "redirect:/mon-avis/transmis";
	}

	@GetMapping("/transmis")
	String transmitted(Actor actor, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		if (desk.open()) {
			return "redirect:/mon-avis";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("within", true);
		model.addAttribute("requests", this.requests.own(actor));
		return "opinion/closed";
	}

	@GetMapping("/transmis/avis.pdf")
	ResponseEntity<byte[]> pdf(Actor actor) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(OpinionReceipts.FILE_NAME).build().toString())
			.body(this.receipts.pdf(actor));
	}

}
