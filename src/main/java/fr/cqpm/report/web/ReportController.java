package fr.cqpm.report.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import fr.cqpm.report.FileKind;
import fr.cqpm.report.ReportState;
import fr.cqpm.report.Reports;
import fr.cqpm.report.Uploads;
import fr.cqpm.registration.Dossiers;
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

/** The candidate's own report: conditions, versions, sending a file. */
@Controller
@RequestMapping("/mon-dossier/rapport")
class ReportController {

	private final Dossiers dossiers;

	private final Reports reports;

	private final PlainUpload upload;

	private final Uploads uploads;

	ReportController(Dossiers dossiers, Reports reports, PlainUpload upload, Uploads uploads) {
		this.dossiers = dossiers;
		this.reports = reports;
		this.upload = upload;
		this.uploads = uploads;
	}

	@GetMapping
	String report(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			@RequestParam(required = false) @Nullable String refus) {
		ReportState state = page(actor, this.dossiers.own(actor).id(), model);
		if (UploadStart.TOO_LARGE.equals(refus) && state.conditions() != null) {
			errors.rejectValue("file", "R5",
					"Ce fichier est trop lourd\u00a0: %s au plus.".formatted(state.conditions().maximumSize()));
		}
		return "report/report";
	}

	@PostMapping
	String send(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		DossierId dossier = this.dossiers.own(actor).id();
		if (this.upload.refused(actor, dossier, FileKind.REPORT, form, errors, request,
				"Choisissez le fichier de votre rapport.")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page(actor, dossier, model);
			return "report/report";
		}
		redirect.addFlashAttribute("flash", PlainUpload.received(FileKind.REPORT));
		return "redirect:/mon-dossier/rapport";
	}

	private ReportState page(Actor actor, DossierId dossier, Model model) {
		ReportState state = this.reports.state(actor, dossier);
		model.addAttribute("report", state);
		model.addAttribute("unfinished",
				(state.sending() == null) ? this.uploads.unfinished(actor, dossier, FileKind.REPORT) : List.of());
		model.addAttribute("accepted",
				(state.conditions() != null) ? state.conditions()
					.formats()
					.stream()
					.sorted()
					.map((format) -> "." + format.extension())
					.collect(Collectors.joining(",")) : null);
		return state;
	}

}
