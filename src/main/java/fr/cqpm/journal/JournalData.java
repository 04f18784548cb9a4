package fr.cqpm.journal;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The journal, as it is handed over to the person of a dossier. */
@Component
@Order(100)
class JournalData implements PersonalData {

	/**
	 * What was marked, decided and declared stays sealed until the result is known; which
	 * conflict of interest an assessor declared is read by the staff alone (R11).
	 */
	private static final String ENTRIES = """
			select e.seq as "Numéro", e.at as "Le", e.actor_name as "Par", e.act as "Acte", e.subject as "Objet",
			       case when e.act <> 'panel.independence' then p.content -> 'before' end as "Avant",
			       case when e.act <> 'panel.independence' then p.content -> 'after' end as "Après"
			from journal_entry e left join journal_payload p on p.entry_id = e.id
			where e.chain_id = :dossier
			  and (:published or e.act not like all (array['marking.%', 'commission.%', 'jury.declared', 'jury.attended']))
			order by e.seq""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Journal", Set.of("journal_entry", "journal_payload"), ENTRIES)
			.saying("Acte", ActNames.all()));
	}

}
