package fr.cqpm.opinion.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import fr.cqpm.opinion.InvitationLetters;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One request on paper. The journal notes each letter, so no GET makes one. */
@Controller
class LetterController {

	private final InvitationLetters letters;

	LetterController(InvitationLetters letters) {
		this.letters = letters;
	}

	/** A file to save, so that the page with the requests stays where it is. */
	@PostMapping("/dossiers/{id}/avis/{invitation}/lettre")
	ResponseEntity<byte[]> print(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation) {
		InvitationLetters.Letter letter = this.letters.print(actor, new DossierId(id), invitation);
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(letter.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(letter.pdf());
	}

}
