package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Minutes;
import fr.cqpm.commission.minutes.MinutesDocument;
import fr.cqpm.commission.minutes.SignedMinutes;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The minutes of a closed commission, for its members and for the staff: those in force,
 * and those of each closing.
 */
@Controller
class MinutesController {

	private final Minutes minutes;

	private final MinutesDocument document;

	MinutesController(Minutes minutes, MinutesDocument document) {
		this.minutes = minutes;
		this.document = document;
	}

	@GetMapping("/evaluations/{id}/pv.pdf")
	ResponseEntity<byte[]> forMembers(Actor actor, @PathVariable UUID id) {
		return pdf(this.minutes.forMember(actor, new DossierId(id), Minutes.IN_FORCE));
	}

	@GetMapping("/evaluations/{id}/clotures/{closing}/pv.pdf")
	ResponseEntity<byte[]> forMembers(Actor actor, @PathVariable UUID id, @PathVariable int closing) {
		return pdf(this.minutes.forMember(actor, new DossierId(id), closing));
	}

	@GetMapping("/dossiers/{id}/commission/pv.pdf")
	ResponseEntity<byte[]> forStaff(Actor actor, @PathVariable UUID id) {
		return pdf(this.minutes.forStaff(actor, new DossierId(id), Minutes.IN_FORCE));
	}

	@GetMapping("/dossiers/{id}/commission/clotures/{closing}/pv.pdf")
	ResponseEntity<byte[]> forStaff(Actor actor, @PathVariable UUID id, @PathVariable int closing) {
		return pdf(this.minutes.forStaff(actor, new DossierId(id), closing));
	}

	/** Rendered outside the transaction that has read it. */
	private ResponseEntity<byte[]> pdf(SignedMinutes minutes) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(minutes.fileName()).build().toString())
			.body(this.document.pdf(minutes));
	}

}
