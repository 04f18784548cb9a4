package fr.cqpm.report.web;

import java.io.IOException;
import java.util.List;

import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.AttachedFiles;
import fr.cqpm.report.Attachments;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.Uploads;
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

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support of the oral presentation: added and replaced until the interview. */
@Controller
@RequestMapping("/mon-dossier/support")
class SupportController {

	private final Dossiers dossiers;

	private final Attachments attachments;

	private final PlainUpload upload;

	private final Uploads uploads;

	SupportController(Dossiers dossiers, Attachments attachments, PlainUpload upload, Uploads uploads) {
		this.dossiers = dossiers;
		this.attachments = attachments;
		this.upload = upload;
		this.uploads = uploads;
	}

	@GetMapping
	String files(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			@RequestParam(required = false) @Nullable String refus) {
		AttachedFiles files = page(actor, this.dossiers.own(actor).id(), model);
		if (UploadStart.TOO_LARGE.equals(refus)) {
			errors.rejectValue("file", "R5", "Ce fichier est trop lourd\u00a0: %s au plus.".formatted(files.size()));
		}
		return "report/support";
	}

	@PostMapping
	String send(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.upload.refused(actor, dossier, FileKind.SUPPORT, form, errors, request,
				"Choisissez le fichier de votre support.")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page(actor, dossier, model);
			return "report/support";
		}
		redirect.addFlashAttribute("flash", "Votre support de présentation est reçu.");
		return "redirect:/mon-dossier/support";
	}

	private AttachedFiles page(Actor actor, DossierId dossier, Model model) {
		AttachedFiles files = this.attachments.of(actor, dossier, FileKind.SUPPORT);
		model.addAttribute("files", files);
		model.addAttribute("unfinished",
				files.isOpen() ? this.uploads.unfinished(actor, dossier, FileKind.SUPPORT) : List.of());
		return files;
	}

}
