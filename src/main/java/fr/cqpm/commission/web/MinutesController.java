package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Minutes;
import fr.cqpm.commission.MinutesDocument;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a closed commission, for its members and for the staff. */
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
		return pdf(this.minutes.forMember(actor, new DossierId(id)));
	}

	@GetMapping("/dossiers/{id}/commission/pv.pdf")
	ResponseEntity<byte[]> forStaff(Actor actor, @PathVariable UUID id) {
		return pdf(this.minutes.forStaff(actor, new DossierId(id)));
	}

	/** Rendered outside the transaction that has read it. */
	private ResponseEntity<byte[]> pdf(Minutes.Content content) {
		String name = "pv-commission-" + content.registration().dossier().reference() + ".pdf";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.body(this.document.pdf(content));
	}

}
