package fr.cqpm.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Administration;
import fr.cqpm.account.CentreAdministration;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account and its roles. */
@Controller
@RequestMapping("/administration/personnes/{id}")
class AccountController {

	/** Candidates and tutors get theirs with a registration or an invitation. */
	private static final List<Role> GRANTABLE = Arrays.stream(Role.values())
		.filter((role) -> role != Role.CANDIDATE && role != Role.TUTOR)
		.toList();

	private final Administration administration;

	private final CentreAdministration centres;

	AccountController(Administration administration, CentreAdministration centres) {
		this.administration = administration;
		this.centres = centres;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("account", this.administration.account(actor, new PersonId(id)));
		model.addAttribute("centres", this.centres.all(actor));
		model.addAttribute("roles", GRANTABLE);
		return "account/account";
	}

	@PostMapping("/roles")
	String grant(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Role role,
			@RequestParam(required = false) @Nullable UUID centre, RedirectAttributes redirect) {
		if (role == null || !GRANTABLE.contains(role) || (role.inCentre() && centre == null)) {
			redirect.addFlashAttribute("refusal", "Choisissez un rôle et, pour ce rôle, un centre d’examen.");
		}
		else {
			this.administration.grant(actor, new PersonId(id), role,
					(role.inCentre() && centre != null) ? new ExamCentreId(centre) : null);
			redirect.addFlashAttribute("flash", "Le rôle est attribué.");
		}
		return "redirect:/administration/personnes/" + id;
	}

	@PostMapping("/roles/retrait")
	String withdraw(Actor actor, @PathVariable UUID id, @RequestParam Role role,
			@RequestParam(required = false) @Nullable UUID centre, RedirectAttributes redirect) {
		boolean done = this.administration.withdraw(actor, new PersonId(id), role,
				(centre != null) ? new ExamCentreId(centre) : null);
		redirect.addFlashAttribute(done ? "flash" : "refusal",
				done ? "Le rôle est retiré." : "Vous ne pouvez pas vous retirer l’administration.");
		return "redirect:/administration/personnes/" + id;
	}

	@PostMapping("/acces")
	String enable(Actor actor, @PathVariable UUID id, @RequestParam boolean enabled, RedirectAttributes redirect) {
		boolean done = this.administration.enable(actor, new PersonId(id), enabled);
		redirect.addFlashAttribute(done ? "flash" : "refusal",
				done ? "L’accès est modifié." : "Vous ne pouvez pas suspendre votre propre compte.");
		return "redirect:/administration/personnes/" + id;
	}

	@PostMapping("/invitation")
	String invite(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.administration.invite(actor, new PersonId(id));
		redirect.addFlashAttribute("flash", "Un nouveau lien part par courriel\u00a0; le précédent ne sert plus.");
		return "redirect:/administration/personnes/" + id;
	}

	@PostMapping("/second-facteur")
	String resetSecondFactor(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.administration.resetSecondFactor(actor, new PersonId(id));
		redirect.addFlashAttribute("flash",
				"Le second facteur est retiré\u00a0; la personne en établit un autre à sa prochaine connexion.");
		return "redirect:/administration/personnes/" + id;
	}

}
