package fr.cqpm.account;

import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Centres d'examen and the centres de ressource they answer to. */
@Service
public class ExamCentres {

	private static final String VIEWS = """
			select e.id, e.code, e.name, r.id, r.name
			from exam_centre e join resource_centre r on r.id = e.resource_centre_id
			""";

	private final JdbcClient jdbc;

	ExamCentres(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** That centre, whose id comes from what is written already: there is one. */
	@Transactional(readOnly = true)
	public ExamCentreView get(ExamCentreId id) {
		return this.jdbc.sql(VIEWS + "where e.id = ?").param(id.value()).query(ExamCentreView::row).single();
	}

	/** All of them, by name: no secret. */
	@Transactional(readOnly = true)
	public List<ExamCentreView> all() {
		return this.jdbc.sql(VIEWS + "order by e.name").query(ExamCentreView::row).list();
	}

	/** Opens a centre de ressource, to which exam centres may then answer. */
	@Transactional
	public UUID addResourceCentre(String name) {
		UUID id = Ids.next();
		this.jdbc.sql("insert into resource_centre (id, name) values (?, ?)").params(id, name).update();
		return id;
	}

	/**
	 * Opens an exam centre.
	 * @param code two to six capitals or digits: the beginning of its dossiers'
	 * references
	 */
	@Transactional
	public ExamCentreId add(String code, String name, UUID resourceCentre) {
		UUID id = Ids.next();
		this.jdbc.sql("insert into exam_centre (id, code, name, resource_centre_id) values (?, ?, ?, ?)")
			.params(id, code, name, resourceCentre)
			.update();
		return new ExamCentreId(id);
	}

}
