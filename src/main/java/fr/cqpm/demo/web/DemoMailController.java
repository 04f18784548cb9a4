package fr.cqpm.demo.web;

import fr.cqpm.demo.DemoMailbox;
import fr.cqpm.shared.NotFound;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mails that left, for visitors of the demonstration. */
@Controller
@Profile("demo")
@RequestMapping("/demo/courriels")
class DemoMailController {

	private final DemoMailbox mailbox;

	DemoMailController(DemoMailbox mailbox) {
		this.mailbox = mailbox;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("mails", this.mailbox.mails());
		return "demo/mails";
	}

	@GetMapping("/{number:[0-9]{1,9}}")
	String one(@PathVariable int number, Model model) {
		model.addAttribute("mail",
				this.mailbox.mail(number).orElseThrow(() -> new NotFound("No mail " + number + " any more")));
		return "demo/mail";
	}

}
