package fr.cqpm.report.web;

import java.io.IOException;

import fr.cqpm.registration.Dossiers;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support of the oral presentation: added and replaced until the interview. */
@Controller
@RequestMapping("/mon-dossier/support")
class SupportController {

	private final Dossiers dossiers;

	private final PlainUpload upload;

	private final AttachmentPage page;

	SupportController(Dossiers dossiers, PlainUpload upload, AttachmentPage page) {
		this.dossiers = dossiers;
		this.upload = upload;
		this.page = page;
	}

	@GetMapping
	String files(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			@RequestParam(required = false) @Nullable String refus) {
		this.page.open(actor, this.dossiers.own(actor).id(), FileKind.SUPPORT, refus, errors, model);
		return "report/support";
	}

	@PostMapping
	String send(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.upload.refused(actor, dossier, FileKind.SUPPORT, form, errors, request,
				"Choisissez le fichier de votre support.")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			this.page.show(actor, dossier, FileKind.SUPPORT, model);
			return "report/support";
		}
		redirect.addFlashAttribute("flash", PlainUpload.received(FileKind.SUPPORT));
		return "redirect:/mon-dossier/support";
	}

}
