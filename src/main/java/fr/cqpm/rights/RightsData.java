package fr.cqpm.rights;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether a dossier is kept longer, and why. */
@Component
@Order(95)
class RightsData implements PersonalData {

	private static final String HOLDS = """
			select case when held then 'Conservation prolongée' else 'Conservation rétablie' end as "Décision",
			       reason as "Motif", at as "Le", by_name as "Par"
			from legal_hold where dossier_id = :dossier order by number""";

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(PersonalExtract.of("Conservation", Set.of("legal_hold"), HOLDS));
	}

}
