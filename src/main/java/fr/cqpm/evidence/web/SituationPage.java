package fr.cqpm.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import fr.cqpm.certification.CountableCondition;
import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.CommunicationMode;
import fr.cqpm.evidence.Situation;
import fr.cqpm.evidence.SituationKind;
import fr.cqpm.evidence.SituationList;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a situation, new or not, and what becomes of it. */
final class SituationPage {

	private static final Map<String, String> KINDS = new LinkedHashMap<>();

	private static final Map<String, String> MODES = new LinkedHashMap<>();

	static {
		for (SituationKind kind : SituationKind.values()) {
			KINDS.put(kind.name(), kind.label());
		}
		for (CommunicationMode mode : CommunicationMode.values()) {
			MODES.put(mode.name(), mode.label());
		}
	}

	private SituationPage() {
	}

	/**
	 * Shows the form.
	 * @param version the stored one, which the next saving replaces
	 */
	static String show(SituationList list, int version, Model model) {
		Map<String, String> natures = new LinkedHashMap<>();
		list.natures().forEach((nature) -> natures.put(nature, nature));
		natures.put(SituationForm.OTHER, "Autre");
		model.addAllAttributes(
				Map.of("list", list, "version", version, "kinds", KINDS, "modeOptions", MODES, "natures", natures));
		model.addAttribute("coverage", list.coverage());
		model.addAttribute("natureHint",
				asking(list, CountableCondition::differentNatures, "des situations de nature différente"));
		model.addAttribute("modeHint", asking(list, CountableCondition::allCommunicationModes,
				"les trois modes de communication, oral, visuel et écrit"));
		return "evidence/situation";
	}

	/** Which capacities ask for it; nothing where none does. */
	private static @Nullable String asking(SituationList list, Predicate<CountableCondition> asks, String what) {
		List<String> numbers = list.planned()
			.stream()
			.filter((capacity) -> capacity.countable() != null && asks.test(capacity.countable()))
			.map((capacity) -> capacity.number().toString())
			.toList();
		if (numbers.isEmpty()) {
			return null;
		}
		return ((numbers.size() > 1) ? "Les capacités %s demandent %s." : "La capacité %s demande %s.")
			.formatted(String.join(" et ", numbers), what);
	}

	/** Kept: back to the list. Else the form again, with what was typed and why. */
	static String after(Change<Situation> change, SituationForm form, SituationList list, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return switch (change) {
			case Change.Kept<Situation> kept -> {
				redirect.addFlashAttribute("flash",
						"La situation «\u00a0" + kept.now().title() + "\u00a0» est enregistrée.");
				yield "redirect:/mon-dossier/situations";
			}
			case Change.Refused<Situation> refused -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				Refusals.into(errors, Verdict.of(refused.refusals().stream().map(form::placed).toList()));
				yield show(list, form.version(), model);
			}
			case Change.Overtaken<Situation> overtaken -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("stored", overtaken.stored());
				yield show(list, overtaken.stored().version(), model);
			}
		};
	}

}
