package fr.cqpm.report.web;

import java.io.IOException;
import java.util.UUID;

import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.Attachments;
import fr.cqpm.report.FileKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate's annexes: sent one by one, taken back until the deposit. */
@Controller
@RequestMapping("/mon-dossier/annexes")
class AnnexController {

	private final Dossiers dossiers;

	private final Attachments attachments;

	private final PlainUpload upload;

	private final AttachmentPage page;

	AnnexController(Dossiers dossiers, Attachments attachments, PlainUpload upload, AttachmentPage page) {
		this.dossiers = dossiers;
		this.attachments = attachments;
		this.upload = upload;
		this.page = page;
	}

	@GetMapping
	String files(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			@RequestParam(required = false) @Nullable String refus) {
		this.page.open(actor, this.dossiers.own(actor).id(), FileKind.ANNEX, refus, errors, model);
		return "report/annexes";
	}

	@PostMapping
	String send(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.upload.refused(actor, dossier, FileKind.ANNEX, form, errors, request,
				"Choisissez le fichier de l’annexe.")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			this.page.show(actor, dossier, FileKind.ANNEX, model);
			return "report/annexes";
		}
		redirect.addFlashAttribute("flash", PlainUpload.received(FileKind.ANNEX));
		return "redirect:/mon-dossier/annexes";
	}

	@PostMapping("/{version}/retrait")
	String takeBack(Actor actor, @PathVariable UUID version, RedirectAttributes redirect) {
		this.attachments.takeBack(actor, this.dossiers.own(actor).id(), version);
		redirect.addFlashAttribute("flash", "L’annexe est retirée.");
		return "redirect:/mon-dossier/annexes";
	}

}
