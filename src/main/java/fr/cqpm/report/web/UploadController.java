package fr.cqpm.report.web;

import java.util.UUID;

import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.HeldChunk;
import fr.cqpm.report.UploadAnswer;
import fr.cqpm.report.UploadCompletion;
import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Receives a file chunk by chunk, for the script of the page (docs/adr/0018). */
@Controller
@RequestMapping(UploadController.PATH)
class UploadController {

	static final String PATH = "/mon-dossier/envois";

	private final Dossiers dossiers;

	private final Uploads uploads;

	private final UploadCompletion completion;

	UploadController(Dossiers dossiers, Uploads uploads, UploadCompletion completion) {
		this.dossiers = dossiers;
		this.uploads = uploads;
		this.completion = completion;
	}

	@PostMapping
	ResponseEntity<ChunkAnswer> begin(Actor actor, @RequestParam FileKind kind, @RequestParam String name,
			@RequestParam long size, @RequestParam(required = false) @Nullable String print,
			@RequestParam(defaultValue = "false") boolean anew) {
		String announced = (print != null && print.matches("[0-9a-f]{64}")) ? print : null;
		return ChunkAnswer
			.of(this.uploads.begin(actor, this.dossiers.own(actor).id(), kind, name, size, announced, anew));
	}

	@PutMapping("/{upload}/{position}")
	ResponseEntity<ChunkAnswer> put(Actor actor, @PathVariable UUID upload, @PathVariable int position,
			HttpServletRequest request) {
		Chunk chunk = Chunk.read(request);
		if (chunk.refusal() != null) {
			return ChunkAnswer.refused(chunk.refusal(),
					"Ce morceau est arrivé abîmé\u00a0: il est à envoyer de nouveau.");
		}
		return ChunkAnswer
			.of(this.uploads.put(actor, upload, new HeldChunk(position, chunk.sha256()), chunk.content()));
	}

	@PostMapping("/{upload}/fin")
	ResponseEntity<ChunkAnswer> finish(Actor actor, @PathVariable UUID upload, @RequestParam String print,
			HttpServletRequest request, HttpServletResponse response) {
		UploadAnswer answer = this.completion.finish(actor, upload, print);
		if (answer instanceof UploadAnswer.Received(FileKind kind)) {
			ChunkAnswer.announce(kind, request, response);
		}
		return ChunkAnswer.of(answer);
	}

	/** By a button of the page too. */
	@PostMapping("/{upload}/abandon")
	String abandon(Actor actor, @PathVariable UUID upload, @RequestParam(defaultValue = "REPORT") FileKind kind,
			RedirectAttributes redirect) {
		this.uploads.abandon(actor, upload);
		redirect.addFlashAttribute("flash", "L’envoi est abandonné.");
		return "redirect:" + kind.page();
	}

	@ExceptionHandler
	ResponseEntity<ChunkAnswer> closed(RuleViolation violation) {
		return ChunkAnswer.refused(HttpStatus.CONFLICT, violation.reason());
	}

}
