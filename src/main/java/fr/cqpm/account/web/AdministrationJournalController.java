package fr.cqpm.account.web;

import fr.cqpm.account.AdministrationJournal;
import fr.cqpm.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What administrators did. */
@Controller
class AdministrationJournalController {

	private final AdministrationJournal journal;

	AdministrationJournalController(AdministrationJournal journal) {
		this.journal = journal;
	}

	@GetMapping("/administration/journal")
	String show(Actor actor, Model model) {
		model.addAttribute("entries", this.journal.entries(actor));
		return "account/journal";
	}

}
