package fr.cqpm.opinion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.opinion.FollowUp;
import fr.cqpm.opinion.FollowUpFilter;
import fr.cqpm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The opinions asked of companies, over all dossiers of a person's centres. */
@Controller
@RequestMapping("/avis-entreprise")
class FollowUpController {

	/** Dossiers that have a company, of which nobody is asked. */
	private static final String TO_ASK = "a-demander";

	private final FollowUp followUp;

	FollowUpController(FollowUp followUp) {
		this.followUp = followUp;
	}

	/**
	 * @param filtre {@link FollowUpFilter#slug}, or the dossiers where nobody is asked
	 */
	@GetMapping
	String show(Actor actor, @RequestParam(required = false) @Nullable String filtre,
			@RequestParam(required = false) @Nullable String recherche,
			@RequestParam(required = false) @Nullable UUID apres, Model model) {
		String slug = FollowUpFilter.ofSlug(filtre).orElse(FollowUpFilter.AWAITED).slug();
		UUID next;
		if (TO_ASK.equals(filtre)) {
			slug = TO_ASK;
			FollowUp.ToAsk page = this.followUp.toAsk(actor, recherche, apres);
			model.addAttribute("unasked", page.lines());
			next = page.next();
		}
		else {
			FollowUp.Page page = this.followUp.search(actor, FollowUpFilter.ofSlug(slug).orElseThrow(), recherche,
					apres);
			model.addAttribute("lines", page.lines());
			next = page.next();
		}
		model.addAttribute("tabs", tabs(recherche, slug));
		model.addAttribute("filter", slug);
		model.addAttribute("words", recherche);
		model.addAttribute("first", (apres != null) ? address(slug, recherche, null) : null);
		model.addAttribute("next", (next != null) ? address(slug, recherche, next) : null);
		return "opinion/follow-up";
	}

	private static List<Tab> tabs(@Nullable String words, String current) {
		List<Tab> tabs = new ArrayList<>();
		for (FollowUpFilter filter : FollowUpFilter.values()) {
			tabs.add(new Tab(filter.label(), address(filter.slug(), words, null), filter.slug().equals(current)));
		}
		tabs.add(tabs.size() - 1, new Tab("À demander", address(TO_ASK, words, null), TO_ASK.equals(current)));
		return tabs;
	}

	private static String address(String filter, @Nullable String words, @Nullable UUID after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/avis-entreprise").queryParam("filtre", filter);
		if (words != null && !words.isBlank()) {
			address.queryParam("recherche", "{words}");
		}
		if (after != null) {
			address.queryParam("apres", after);
		}
		return address.encode().buildAndExpand(Map.of("words", (words != null) ? words : "")).toUriString();
	}

	record Tab(String label, String href, boolean current) {

	}

}
