package fr.cqpm.report.web;

import java.util.List;

import fr.cqpm.report.AttachedFiles;
import fr.cqpm.report.Attachments;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the page of the annexes and that of the support have alike. */
@Component
class AttachmentPage {

	private final Attachments attachments;

	private final Uploads uploads;

	AttachmentPage(Attachments attachments, Uploads uploads) {
		this.attachments = attachments;
		this.uploads = uploads;
	}

	/**
	 * Opens it.
	 * @param refusal why a file was not read, where one was just sent
	 */
	void open(Actor actor, DossierId dossier, FileKind kind, @Nullable String refusal, BindingResult errors,
			Model model) {
		AttachedFiles files = show(actor, dossier, kind, model);
		if (UploadStart.TOO_LARGE.equals(refusal)) {
			errors.rejectValue("file", "R5", "Ce fichier est trop lourd\u00a0: %s au plus.".formatted(files.size()));
		}
	}

	/** Shows it, with what was refused if anything was. */
	AttachedFiles show(Actor actor, DossierId dossier, FileKind kind, Model model) {
		AttachedFiles files = this.attachments.of(actor, dossier, kind);
		model.addAttribute("files", files);
		model.addAttribute("unfinished", files.isOpen() ? this.uploads.unfinished(actor, dossier, kind) : List.of());
		return files;
	}

}
