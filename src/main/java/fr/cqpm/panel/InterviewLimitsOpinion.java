package fr.cqpm.panel;

import java.time.LocalDate;
import java.util.Optional;

import fr.cqpm.opinion.OpinionLimit;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The company's opinion is of use until the interview: the commission decides after it.
 */
@Component
class InterviewLimitsOpinion implements OpinionLimit {

	private final JdbcClient jdbc;

	InterviewLimitsOpinion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<LocalDate> latest(DossierId dossier) {
		return this.jdbc.sql(
				"select (interview_at at time zone ?)::date from panel where dossier_id = ? and interview_at is not null")
			.params(FrenchTime.PARIS.getId(), dossier.value())
			.query(LocalDate.class)
			.optional();
	}

}
