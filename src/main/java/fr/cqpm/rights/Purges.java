package fr.cqpm.rights;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.journal.JournalChains;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Effacements (R16): what is past its term goes, in one transaction. An anonymous
 * statistic and the hashes of the journal's chain stay; the centre's journal keeps who
 * purged, when, and the chain's last hash.
 */
@Service
public class Purges {

	private static final int AT_MOST = 200;

	private final Dossiers dossiers;

	private final KeptRows rows;

	private final LegalHolds holds;

	private final Retention retention;

	private final Journal journal;

	private final JournalChains chains;

	private final JdbcClient jdbc;

	private final Clock clock;

	Purges(Dossiers dossiers, KeptRows rows, LegalHolds holds, RetentionProperties settings, Journal journal,
			JournalChains chains, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.holds = holds;
		this.retention = new Retention(settings);
		this.journal = journal;
		this.chains = chains;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is past its term in the centres of that staff, and what earlier purges left.
	 */
	@Transactional(readOnly = true)
	public PastTerm past(Actor actor) {
		actor.require(Role.CENTRE_STAFF);
		Set<ExamCentreId> centres = actor.centres(Role.CENTRE_STAFF);
		List<PastTerm.Tally> tallies = this.jdbc.sql("""
				select year, outcome, count(*) from purged_statistic where exam_centre_id in (:centres)
				group by year, outcome order by year desc, outcome""")
			.param("centres", centres.stream().map(ExamCentreId::value).toList())
			.query((row, number) -> new PastTerm.Tally(row.getInt(1), Outcome.valueOf(row.getString(2)), row.getInt(3)))
			.list();
		return new PastTerm(this.rows.past(centres, AT_MOST), tallies, this.retention.settings());
	}

	/** How long that dossier is kept, for the staff of its centre. */
	@Transactional(readOnly = true)
	public Keeping keeping(Actor actor, DossierId id) {
		this.dossiers.get(id).requireStaff(actor);
		KeptDossier kept = kept(id);
		return new Keeping(kept, this.holds.of(id), this.retention.refusals(kept, this.clock.instant()));
	}

	/**
	 * Purges a dossier for good.
	 * @param confirmed its reference, typed again
	 * @return why it may not be purged, or nothing
	 */
	@Transactional
	public Verdict purge(Actor actor, DossierId id, @Nullable String confirmed) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		List<Refusal> refusals = this.retention.refusals(kept(id), this.clock.instant());
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		if (!dossier.reference().equals(confirmed)) {
			return Verdict.refused(
					List.of(Refusal.at("reference", Rule.R16, "Recopiez la référence du dossier, telle qu’affichée.")));
		}
		purge(actor, dossier);
		return Verdict.accepted();
	}

	private void purge(Actor actor, Dossier dossier) {
		JournalChains.Head head = this.chains.verified(dossier.id().value());
		this.jdbc.sql("select purge_dossier(?)").param(dossier.id().value()).query((row, number) -> true).single();
		this.journal.record(actor, dossier.centre(),
				JournalAct.of("rights.purged", "Dossier " + dossier.reference())
					.with("Chaîne", dossier.id().value())
					.with("Entrées", head.length())
					.with("Dernière empreinte", head.hash()));
	}

	private KeptDossier kept(DossierId id) {
		return this.rows.of(id).orElseThrow(() -> new NotFound("No dossier " + id));
	}

	/** Conservation d'un dossier. */
	public record Keeping(KeptDossier kept, List<LegalHolds.Turn> turns, List<Refusal> refusals) {

	}

}
