package fr.cqpm.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.CentreScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Réponses du centre de ressource to transmitted plans. */
@Service
public class PlanAnswers {

	private final PlanRows rows;

	private final Dossiers dossiers;

	private final PlanMails mails;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PlanAnswers(PlanRows rows, Dossiers dossiers, PlanMails mails, Journal journal, JdbcClient jdbc,
			PlatformTransactionManager transactions, Clock clock) {
		this.rows = rows;
		this.dossiers = dossiers;
		this.mails = mails;
		this.journal = journal;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * The answers to one transmission, the first first. The reader was decided on before.
	 */
	@Transactional(readOnly = true)
	public List<PlanAnswer> of(UUID transmission) {
		return this.jdbc.sql("""
				select kind, text, answered_at, answered_by_name from plan_answer
				where transmission_id = ? order by answered_at, id""")
			.param(transmission)
			.query(PlanAnswers::answer)
			.list();
	}

	private static PlanAnswer answer(ResultSet row, int number) throws SQLException {
		return new PlanAnswer(PlanAnswer.Kind.valueOf(row.getString(1)), row.getString(2), PlanRows.instant(row, 3),
				row.getString(4));
	}

	/**
	 * Answers a transmission.
	 * @param id of the answer, chosen by who asks: asking twice answers once
	 * @param text needed for an observation
	 * @return what is missing, or nothing
	 * @throws NotFound for others than the resource centre
	 */
	public Verdict answer(Actor actor, UUID transmission, UUID id, PlanAnswer.Kind kind, @Nullable String text) {
		actor.require(Role.RESOURCE_CENTRE);
		if (kind == PlanAnswer.Kind.OBSERVATION && (text == null || text.isBlank())) {
			return Verdict.refused(List.of(Refusal.at("text", Rule.R4, "Écrivez votre observation.")));
		}
		Transmission answered = this.transaction.execute((status) -> this.rows.transmission(transmission)
			.orElseThrow(() -> new NotFound("No transmission " + transmission)));
		// The resource centre sees nothing of a file: only its answer is written where
		// the file is
		CentreScope.of(answered.centre())
			.run(() -> this.transaction.executeWithoutResult((status) -> write(actor, answered, id, kind, text)));
		return Verdict.accepted();
	}

	private void write(Actor actor, Transmission answered, UUID id, PlanAnswer.Kind kind, @Nullable String text) {
		Dossier dossier = this.dossiers.lock(answered.dossier());
		int rows = this.jdbc.sql("""
				insert into plan_answer (id, exam_centre_id, transmission_id, kind, text, answered_at, answered_by,
				                         answered_by_name)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(Arrays.asList(id, answered.centre().value(), answered.id(), kind.name(),
					(text != null && !text.isBlank()) ? text.strip() : null,
					this.clock.instant().atOffset(ZoneOffset.UTC), actor.requirePerson().value(), actor.name()))
			.update();
		if (rows == 1) {
			this.journal.record(actor, answered.centre(), answered.dossier(),
					JournalAct.of("plan.answered", "Dossier des modalités, révision\u00a0" + answered.revision())
						.with("Réponse du centre de ressource", kind.label())
						.with("Texte", text));
			if (kind == PlanAnswer.Kind.OBSERVATION) {
				transmitter(answered).ifPresent((person) -> this.mails.observed(dossier, answered, person));
			}
		}
	}

	private Optional<PersonId> transmitter(Transmission answered) {
		return this.jdbc.sql("select transmitted_by from plan_transmission where id = ? and transmitted_by is not null")
			.param(answered.id())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.optional();
	}

}
