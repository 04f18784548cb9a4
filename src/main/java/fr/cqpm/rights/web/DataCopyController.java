package fr.cqpm.rights.web;

import java.io.IOException;
import java.util.UUID;

import fr.cqpm.rights.DataArchive;
import fr.cqpm.rights.DataCopies;
import fr.cqpm.rights.DataCopy;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own data, to see what is kept and to take a copy away. */
@Controller
class DataCopyController {

	private final DataCopies copies;

	private final DataArchive archive;

	DataCopyController(DataCopies copies, DataArchive archive) {
		this.copies = copies;
		this.archive = archive;
	}

	@GetMapping("/mon-dossier/donnees")
	String mine(Actor actor, Model model) {
		model.addAttribute("copies", this.copies.mine(actor));
		return "rights/mine";
	}

	/** The candidate's own copy, or the one the staff makes for them. */
	@PostMapping({ "/mon-dossier/donnees/{id}/copie", "/dossiers/{id}/donnees/copie" })
	void copy(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		DataCopy copy = this.copies.make(actor, new DossierId(id));
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(copy.fileName()).build().toString());
		this.archive.write(copy, response.getOutputStream());
	}

}
