package fr.cqpm.opinion;

import java.time.Clock;
import java.time.ZoneOffset;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dispenses d'avis: without a company, or after documented reminders (R7). */
@Service
public class Waivers {

	private final Dossiers dossiers;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	Waivers(Dossiers dossiers, Journal journal, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records why there will be no opinion. Recorded already, the first reason stands.
	 */
	@Transactional
	public void record(Actor actor, DossierId id, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		int inserted = this.jdbc.sql("""
				insert into opinion_waiver (id, exam_centre_id, dossier_id, reason, recorded_at, recorded_by)
				values (?, ?, ?, ?, ?, ?) on conflict (dossier_id) where lifted_at is null do nothing""")
			.params(Ids.next(), dossier.centre().value(), id.value(), reason,
					this.clock.instant().atOffset(ZoneOffset.UTC), actor.name())
			.update();
		if (inserted == 1) {
			this.journal.record(actor, dossier.centre(), id,
					JournalAct.of("opinion.waived", "Dispense d’avis de l’entreprise").with("Motif", reason));
		}
	}

	/**
	 * Takes it back: an opinion is asked for, or counts, after all. Where there is none
	 * any more, nothing happens.
	 */
	@Transactional
	public void lift(Actor actor, DossierId id, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		int lifted = this.jdbc.sql("""
				update opinion_waiver set lifted_at = ?, lifted_by = ?, lift_reason = ?
				where dossier_id = ? and lifted_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), actor.name(), reason, id.value())
			.update();
		if (lifted == 1) {
			this.journal.record(actor, dossier.centre(), id,
					JournalAct.of("opinion.waiver-lifted", "Dispense d’avis levée").with("Motif", reason));
		}
	}

}
