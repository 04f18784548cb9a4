package fr.cqpm.report.web;

import java.util.UUID;

import fr.cqpm.report.ReportFiles;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of a deposit's files, for whoever may read the report. */
@Controller
class DepositedFilesController {

	private final ReportFiles files;

	DepositedFilesController(ReportFiles files) {
		this.files = files;
	}

	@GetMapping("/rapports/{dossier}/fichiers")
	String files(Actor actor, @PathVariable UUID dossier, Model model) {
		model.addAttribute("files", this.files.all(actor, new DossierId(dossier)));
		return "report/files";
	}

}
