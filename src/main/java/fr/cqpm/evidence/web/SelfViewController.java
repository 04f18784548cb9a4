package fr.cqpm.evidence.web;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.SaidOfSelf;
import fr.cqpm.evidence.SelfView;
import fr.cqpm.evidence.SelfViews;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the candidate says of themselves: each answer as it is given, or all of a page.
 */
@Controller
class SelfViewController {

	private final Dossiers dossiers;

	private final SelfViews views;

	SelfViewController(Dossiers dossiers, SelfViews views) {
		this.dossiers = dossiers;
		this.views = views;
	}

	@PostMapping("/mon-dossier/preuves/{capacity}/points-de-vue")
	String saveAll(Actor actor, @PathVariable int capacity, @ModelAttribute SelfViewForm form,
			RedirectAttributes redirect) {
		if (capacity < 1) {
			throw new NotFound("Capacity " + capacity);
		}
		SortedMap<CriterionNumber, SaidOfSelf> said = form.said(new CapacityNumber(capacity));
		Set<CriterionNumber> kept = this.views.save(actor, this.dossiers.own(actor).id(), said).keySet();
		redirect.addFlashAttribute("flash",
				flash(said.keySet().stream().filter((criterion) -> !kept.contains(criterion)).toList()));
		return "redirect:/mon-dossier/preuves/{capacity}";
	}

	private static String flash(List<CriterionNumber> overtaken) {
		if (overtaken.isEmpty()) {
			return "Votre point de vue est enregistré.";
		}
		String numbers = overtaken.stream().map(CriterionNumber::toString).collect(Collectors.joining(", "));
		return "Votre point de vue a été modifié entre-temps (%s)\u00a0: la page montre ce qui est enregistré."
			.formatted(numbers);
	}

	/**
	 * For the script of the page: the version it now has, or 409 when another page said
	 * something else meanwhile.
	 */
	@PostMapping("/mon-dossier/points-de-vue/{criterion}")
	ResponseEntity<Integer> save(Actor actor, @PathVariable String criterion,
			@RequestParam(required = false) @Nullable SelfView view, @RequestParam int seen) {
		TreeMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>();
		said.put(number(criterion), new SaidOfSelf(view, seen));
		Integer version = this.views.save(actor, this.dossiers.own(actor).id(), said).get(said.firstKey());
		return (version != null) ? ResponseEntity.ok(version) : ResponseEntity.status(HttpStatus.CONFLICT).build();
	}

	private static CriterionNumber number(String criterion) {
		try {
			return CriterionNumber.parse(criterion);
		}
		catch (IllegalArgumentException wrong) {
			throw new NotFound("No criterion " + criterion);
		}
	}

}
