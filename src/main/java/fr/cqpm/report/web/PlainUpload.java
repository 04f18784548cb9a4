package fr.cqpm.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.cqpm.report.FileKind;
import fr.cqpm.report.Reports;
import fr.cqpm.report.Upload;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A file sent by a form alone, of whatever kind. */
@Component
class PlainUpload {

	private final Reports reports;

	PlainUpload(Reports reports) {
		this.reports = reports;
	}

	/** What the page that is opened next says of a file that is there. */
	static String received(FileKind kind) {
		return switch (kind) {
			case REPORT -> "Votre fichier est reçu. Il n’est pas encore déposé.";
			case ANNEX -> "L’annexe est reçue. Elle sera déposée avec votre rapport.";
			case SUPPORT -> "Votre support de présentation est reçu.";
		};
	}

	/**
	 * Receives the form's file.
	 * @param missing the sentence for a form without a file
	 * @return whether it was refused; the errors say why
	 */
	boolean refused(Actor actor, DossierId dossier, FileKind kind, UploadForm form, BindingResult errors,
			HttpServletRequest request, String missing) throws IOException {
		MultipartFile file = form.file();
		if (file == null || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty())) {
			errors.rejectValue("file", "R5", missing);
			return true;
		}
		return Refusals.into(errors, receive(actor, dossier, kind, file, request));
	}

	private Verdict receive(Actor actor, DossierId dossier, FileKind kind, MultipartFile file,
			HttpServletRequest request) throws IOException {
		Path content = Files.createTempFile("envoi", ".tmp");
		try {
			file.transferTo(content);
			return this.reports.receive(actor, dossier, new Upload(kind, String.valueOf(file.getOriginalFilename()),
					content, UploadStart.begunAt(request)));
		}
		finally {
			Files.deleteIfExists(content);
		}
	}

}
