package fr.cqpm.jury;

import fr.cqpm.evidence.ReportAccess;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
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
		return person != null && actor.has(Role.JURY_MEMBER) && this.jdbc.sql("""
				select exists (select 1 from jury_agenda a
				  join jury_member m on m.session_id = a.session_id and m.person_id = ?
				  where a.dossier_id = ?)""").params(person.value(), dossier.value()).query(Boolean.class).single();
	}

}
