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
				values (?, ?, ?, ?, ?, ?) on conflict (dossier_id) do nothing""")
			.params(Ids.next(), dossier.centre().value(), id.value(), reason,
					this.clock.instant().atOffset(ZoneOffset.UTC), actor.name())
			.update();
		if (inserted == 1) {
			this.journal.record(actor, dossier.centre(), id,
					JournalAct.of("opinion.waived", "Dispense d’avis de l’entreprise").with("Motif", reason));
		}
	}

}
