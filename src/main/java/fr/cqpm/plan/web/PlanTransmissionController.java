package fr.cqpm.plan.web;

import java.util.UUID;

import fr.cqpm.plan.PlanDocument;
import fr.cqpm.plan.Plans;
import fr.cqpm.plan.Transmission;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The transmissions of a dossier's plan: each a confirmation to come back to. */
@Controller
@RequestMapping("/dossiers/{id}")
class PlanTransmissionController {

	private final Plans plans;

	private final PlanDocument document;

	PlanTransmissionController(Plans plans, PlanDocument document) {
		this.plans = plans;
		this.document = document;
	}

	/**
	 * @param key of this transmission: sent twice, it happens once
	 */
	@PostMapping("/plan/transmissions")
	String transmit(Actor actor, @PathVariable UUID id, @RequestParam UUID key, @RequestParam int version) {
		if (!this.plans.transmit(actor, new DossierId(id), key, version).isAccepted()) {
			return "redirect:/dossiers/{id}/plan/verifier";
		}
		return "redirect:/dossiers/{id}/plan/transmissions/" + key;
	}

	@GetMapping("/plan/transmissions/{key}")
	String transmission(Actor actor, @PathVariable UUID id, @PathVariable UUID key, Model model) {
		model.addAttribute("answered", this.plans.transmission(actor, new DossierId(id), key));
		return "plan/transmission";
	}

	@GetMapping("/plan/transmissions/{key}/plan.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @PathVariable UUID key) {
		return PdfAnswer.of(this.document, this.plans.transmission(actor, new DossierId(id), key).transmission());
	}

	/** The plan in force. */
	@GetMapping("/plan.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
		Transmission inForce = this.plans.draft(actor, new DossierId(id))
			.inForce()
			.orElseThrow(() -> new NotFound("No plan transmitted"));
		return PdfAnswer.of(this.document, inForce);
	}

}
