package fr.cqpm.registration.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Pathway;
import fr.cqpm.registration.Sex;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a registration's form offers to choose from. */
@Component
class FormChoices {

	private final ExamCentres centres;

	private final Editions editions;

	FormChoices(ExamCentres centres, Editions editions) {
		this.centres = centres;
		this.editions = editions;
	}

	/** The centres where the actor registers. */
	List<ExamCentreView> centres(Actor actor) {
		return this.centres.all().stream().filter((centre) -> actor.has(Role.CENTRE_STAFF, centre.id())).toList();
	}

	/** The editions a new registration may pin. */
	List<Edition> editions() {
		return this.editions.current();
	}

	void into(Model model, List<ExamCentreView> centres) {
		Map<String, String> sexes = new LinkedHashMap<>();
		for (Sex sex : Sex.values()) {
			sexes.put(sex.name(), sex.label());
		}
		Map<String, String> pathways = new LinkedHashMap<>();
		for (Pathway pathway : Pathway.values()) {
			pathways.put(pathway.name(), pathway.label());
		}
		Map<String, String> names = new LinkedHashMap<>();
		centres.forEach((centre) -> names.put(centre.id().value().toString(), centre.name()));
		Map<String, String> titles = new LinkedHashMap<>();
		editions().forEach((edition) -> titles.put(edition.id().value().toString(), edition.title()));
		model.addAttribute("sexes", sexes);
		model.addAttribute("pathways", pathways);
		model.addAttribute("centres", names);
		model.addAttribute("editions", titles);
	}

}
