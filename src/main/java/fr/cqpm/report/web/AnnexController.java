package fr.cqpm.report.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

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

	private final Uploads uploads;

	AnnexController(Dossiers dossiers, Attachments attachments, PlainUpload upload, Uploads uploads) {
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
		return "report/annexes";
	}

	@PostMapping
	String send(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.upload.refused(actor, dossier, FileKind.ANNEX, form, errors, request,
				"Choisissez le fichier de l’annexe.")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page(actor, dossier, model);
			return "report/annexes";
		}
		redirect.addFlashAttribute("flash", "L’annexe est reçue. Elle sera déposée avec votre rapport.");
		return "redirect:/mon-dossier/annexes";
	}

	@PostMapping("/{version}/retrait")
	String takeBack(Actor actor, @PathVariable UUID version, RedirectAttributes redirect) {
		this.attachments.takeBack(actor, this.dossiers.own(actor).id(), version);
		redirect.addFlashAttribute("flash", "L’annexe est retirée.");
		return "redirect:/mon-dossier/annexes";
	}

	private AttachedFiles page(Actor actor, DossierId dossier, Model model) {
		AttachedFiles files = this.attachments.of(actor, dossier, FileKind.ANNEX);
		model.addAttribute("files", files);
		model.addAttribute("unfinished",
				files.isOpen() ? this.uploads.unfinished(actor, dossier, FileKind.ANNEX) : List.of());
		return files;
	}

}
