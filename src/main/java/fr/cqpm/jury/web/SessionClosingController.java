package fr.cqpm.jury.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import fr.cqpm.jury.Deliberations;
import fr.cqpm.jury.JuryMinutes;
import fr.cqpm.jury.SessionClosings;
import fr.cqpm.jury.SessionClosings.Minutes;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Verdict;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a session, and its minutes. */
@Controller
class SessionClosingController {

	private final Deliberations deliberations;

	private final SessionClosings closings;

	private final JuryMinutes document;

	SessionClosingController(Deliberations deliberations, SessionClosings closings, JuryMinutes document) {
		this.deliberations = deliberations;
		this.closings = closings;
		this.document = document;
	}

	/** What the minutes will say, and what is still missing. */
	@GetMapping("/deliberations/{id}/cloture")
	String check(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("deliberation", this.deliberations.get(actor, id));
		return "jury/closing";
	}

	@PostMapping("/deliberations/{id}/cloture")
	String close(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Verdict verdict = this.closings.close(actor, id);
		if (!verdict.isAccepted()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return check(actor, id, model);
		}
		redirect.addFlashAttribute("flash", "La session est close. Les candidats sont prévenus par courriel.");
		return "redirect:/deliberations/{id}";
	}

	/** Procès-verbal, for the members and for the staff. */
	@GetMapping({ "/deliberations/{id}/pv.pdf", "/sessions/{id}/pv.pdf" })
	ResponseEntity<byte[]> minutes(Actor actor, @PathVariable UUID id) {
		Minutes minutes = this.closings.minutes(actor, id);
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(this.document.fileName(minutes), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(this.document.pdf(minutes));
	}

}
