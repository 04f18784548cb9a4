package fr.cqpm.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administration des centres d'examen: which there are, and opening one. */
@Service
public class CentreAdministration {

	private final ExamCentres centres;

	private final AdministrationJournal journal;

	CentreAdministration(ExamCentres centres, AdministrationJournal journal) {
		this.centres = centres;
		this.journal = journal;
	}

	/** All centres, by name. */
	@Transactional(readOnly = true)
	public List<ExamCentreView> all(Actor actor) {
		actor.require(Role.ADMINISTRATOR);
		return this.centres.all();
	}

	/**
	 * Opens an exam centre.
	 * @return why it is refused, in one French sentence, or empty
	 */
	@Transactional
	public Optional<String> open(Actor actor, String code, String name, String resourceCentre) {
		actor.require(Role.ADMINISTRATOR);
		List<ExamCentreView> known = this.centres.all();
		if (known.stream().anyMatch((centre) -> centre.code().equals(code))) {
			return Optional.of("Un centre porte déjà ce code.");
		}
		UUID resource = known.stream()
			.filter((centre) -> centre.resourceCentre().equalsIgnoreCase(resourceCentre))
			.map(ExamCentreView::resourceCentreId)
			.findFirst()
			.orElseGet(() -> this.centres.addResourceCentre(resourceCentre));
		this.centres.add(code, name, resource);
		this.journal.record(actor, "centre.opened", name, "Code " + code + ", centre de ressource " + resourceCentre);
		return Optional.empty();
	}

}
