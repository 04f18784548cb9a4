package fr.cqpm.marking;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;

import org.springframework.stereotype.Component;

/** Levée des scellés (R9, R15): tells the journal every mark once none is sealed. */
@Component
class Unsealing {

	private final Marks marks;

	private final Journal journal;

	Unsealing(Marks marks, Journal journal) {
		this.marks = marks;
		this.journal = journal;
	}

	/** What no longer is sealed belongs to the record, from this moment on. */
	void tell(Actor actor, Dossier dossier) {
		SortedMap<CriterionNumber, List<RevealedMark>> revealed = this.marks.revealed(dossier.id());
		if (revealed.isEmpty()) {
			return;
		}
		JournalAct act = JournalAct.of("marking.revealed", "Évaluations individuelles levées");
		for (Assessor assessor : this.marks.state(dossier.id()).assessors()) {
			if (assessor.counts()) {
				act = act.with(assessor.name(), inWords(revealed, assessor.person()));
			}
		}
		this.journal.record(actor, dossier.centre(), dossier.id(), act);
	}

	private static String inWords(Map<CriterionNumber, List<RevealedMark>> revealed, PersonId assessor) {
		return revealed.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.filter((mark) -> mark.assessor().equals(assessor))
				.map((mark) -> entry.getKey() + " " + mark.value().label()))
			.collect(Collectors.joining("\u00a0; "));
	}

}
