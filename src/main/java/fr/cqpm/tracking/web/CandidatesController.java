package fr.cqpm.tracking.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.tracking.Candidates;
import fr.cqpm.tracking.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The candidates of a person's centres. */
@Controller
@RequestMapping("/candidats")
class CandidatesController {

	private final Candidates candidates;

	CandidatesController(Candidates candidates) {
		this.candidates = candidates;
	}

	/**
	 * @param etape {@link Stage#slug}; an unknown one filters nothing
	 */
	@GetMapping
	String search(Actor actor, @RequestParam(required = false) @Nullable String recherche,
			@RequestParam(required = false) @Nullable String etape,
			@RequestParam(required = false) @Nullable UUID apres, Model model) {
		Stage stage = Stage.ofSlug(etape).orElse(null);
		Candidates.Page page = this.candidates.search(actor, recherche, stage,
				(apres != null) ? new DossierId(apres) : null);
		model.addAttribute("candidates", page);
		model.addAttribute("words", recherche);
		model.addAttribute("stages", stages());
		model.addAttribute("stage", (stage != null) ? stage.slug() : null);
		model.addAttribute("filtered", stage != null || (recherche != null && !recherche.isBlank()));
		model.addAttribute("first", (apres != null) ? address(recherche, stage, null) : null);
		model.addAttribute("next", (page.next() != null) ? address(recherche, stage, page.next()) : null);
		return "tracking/candidates";
	}

	private static Map<String, String> stages() {
		Map<String, String> stages = new LinkedHashMap<>();
		for (Stage stage : Stage.values()) {
			stages.put(stage.slug(), stage.label());
		}
		return stages;
	}

	/** The same search, from the beginning or after that dossier. */
	private static String address(@Nullable String words, @Nullable Stage stage, @Nullable DossierId after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/candidats");
		if (words != null && !words.isBlank()) {
			address.queryParam("recherche", "{words}");
		}
		if (stage != null) {
			address.queryParam("etape", stage.slug());
		}
		if (after != null) {
			address.queryParam("apres", after.value());
		}
		return address.encode().buildAndExpand(Map.of("words", (words != null) ? words : "")).toUriString();
	}

}
