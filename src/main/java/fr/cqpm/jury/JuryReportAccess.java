package fr.cqpm.jury;

import java.util.UUID;

import fr.cqpm.report.ReportAccess;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of a jury read the reports of the dossiers on its agenda. */
@Component
class JuryReportAccess implements ReportAccess {

	private final JdbcClient jdbc;

	JuryReportAccess(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean mayRead(Actor actor, DossierId dossier) {
		PersonId person = actor.person();
		return person != null && this.jdbc.sql("""
				select exists (select 1 from jury_agenda a
				  join jury_member m on m.session_id = a.session_id and m.person_id = ?
				  where a.dossier_id = ? and a.exam_centre_id = any (?))""")
			.params(person.value(), dossier.value(), centres(actor))
			.query(Boolean.class)
			.single();
	}

	/** Whoever no longer is a juror there reads there no more. */
	private static UUID[] centres(Actor actor) {
		return actor.centres(Role.JURY_MEMBER).stream().map(ExamCentreId::value).toArray(UUID[]::new);
	}

}
