package fr.cqpm.report;

import java.util.List;
import java.util.Set;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was read in the versions of the report, which are handed over whole.
 */
@Component
@Order(60)
class TextData implements PersonalData {

	private static final String TEXTS = """
			select v.file_name as "Fichier", t.done_at as "Texte lu le", t.available as "Texte disponible",
			       (select count(*) from report_page p where p.version_id = t.version_id) as "Pages"
			from report_text t join report_version v on v.id = t.version_id
			where t.dossier_id = :dossier order by v.finished_at, v.id""";

	@Override
	public List<PersonalExtract> extracts() {
		return List
			.of(PersonalExtract.of("Texte des versions du rapport", Set.of("report_text", "report_page"), TEXTS));
	}

}
