package fr.cqpm.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalDocument;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the plan holds about a candidate; each transmitted revision is a document. */
@Component
@Order(50)
class PlanData implements PersonalData {

	private static final String TRANSMISSIONS = """
			select revision as "Révision", transmitted_at as "Transmis le", sha256 as "Empreinte SHA-256"
			from plan_transmission where dossier_id = :dossier order by revision""";

	private static final String ANSWERS = """
			select t.revision as "Révision",
			       case a.kind when 'RECEIPT' then 'Accusé de réception' else 'Observation' end as "Réponse",
			       a.text as "Texte", a.answered_at as "Le", a.answered_by_name as "Par"
			from plan_answer a join plan_transmission t on t.id = a.transmission_id
			where t.dossier_id = :dossier order by a.answered_at, a.id""";

	private final JdbcClient jdbc;

	PlanData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PersonalExtract> extracts() {
		return List.of(
				PersonalExtract.of("Dossiers des modalités transmis", Set.of("plan_transmission"), TRANSMISSIONS),
				PersonalExtract.of("Réponses du centre de ressource", Set.of("plan_answer"), ANSWERS));
	}

	@Override
	public Map<String, String> withheld() {
		return Map.of("plan_draft", "Brouillon du centre d’examen\u00a0: seul ce qui est transmis fait foi.");
	}

	@Override
	public List<PersonalDocument> documents(DossierId dossier) {
		return this.jdbc.sql("select revision, content from plan_transmission where dossier_id = ? order by revision")
			.param(dossier.value())
			.query((row, number) -> document(row.getInt(1), row.getString(2)))
			.list();
	}

	private static PersonalDocument document(int revision, String content) {
		return new PersonalDocument("dossier-des-modalites-" + revision + ".json",
				() -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

}
