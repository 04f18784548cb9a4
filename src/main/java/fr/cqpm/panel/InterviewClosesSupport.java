package fr.cqpm.panel;

import fr.cqpm.report.OralHeld;
import fr.cqpm.shared.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The support of the presentation changes until the interview is recorded as held. */
@Component
class InterviewClosesSupport implements OralHeld {

	private final JdbcClient jdbc;

	InterviewClosesSupport(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean interviewHeld(DossierId dossier) {
		return this.jdbc.sql("select exists (select 1 from panel_meeting where dossier_id = ? and kind = 'INTERVIEW')")
			.param(dossier.value())
			.query(Boolean.class)
			.single();
	}

}
