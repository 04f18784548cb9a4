package fr.cqpm.commission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.commission.interview.OralEvidence;
import fr.cqpm.commission.pen.Pens;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commissions d'évaluation, as their members read them and as others may ask. */
@Service
public class Commissions {

	private final Dossiers dossiers;

	private final Panels panels;

	private final CommissionFiles files;

	private final ClosingRows closings;

	private final Pens pens;

	private final OralEvidence oral;

	private final CommissionVersions versions;

	private final JdbcClient jdbc;

	Commissions(Dossiers dossiers, Panels panels, CommissionFiles files, ClosingRows closings, Pens pens,
			OralEvidence oral, CommissionVersions versions, JdbcClient jdbc) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.files = files;
		this.closings = closings;
		this.pens = pens;
		this.oral = oral;
		this.versions = versions;
		this.jdbc = jdbc;
	}

	/** What the commission's pages show one of its members. */
	@Transactional(readOnly = true)
	public CommissionSheet sheet(Actor actor, DossierId id) {
		return whole(sheet(actor, id, this.versions.of(actor, id)));
	}

	/**
	 * The same of the decisions on criteria, for a page that has seen a version of it.
	 * @param seen that version, or {@code null}
	 * @return empty when nothing has changed since: in one statement then
	 */
	@Transactional(readOnly = true)
	public Optional<CommissionSheet> since(Actor actor, DossierId id, @Nullable String seen) {
		String version = this.versions.of(actor, id);
		return version.equals(seen) ? Optional.empty() : Optional.of(sheet(actor, id, version));
	}

	/** The same with closings and signatures, for the page of the capacities. */
	@Transactional(readOnly = true)
	public Optional<CommissionSheet> wholeSince(Actor actor, DossierId id, @Nullable String seen) {
		return since(actor, id, seen).map(this::whole);
	}

	/** Sealed again, what a reopening tells of its reason is sealed too. */
	private CommissionSheet whole(CommissionSheet sheet) {
		return sheet.file().sealed() ? sheet : sheet.with(this.closings.of(sheet.seat().dossier()));
	}

	private CommissionSheet sheet(Actor actor, DossierId id, String version) {
		Seat seat = this.panels.requireMember(actor, id);
		CommissionFile file = this.files.of(this.dossiers.get(id));
		return new CommissionSheet(version, seat, file, file.agenda(), this.pens.view(seat, file.panel()),
				this.oral.readBy(seat.person(), id, file.sealed()), List.of());
	}

	/**
	 * The decisions on one dossier; the caller has decided that its reader may.
	 */
	@Transactional(readOnly = true)
	public CommissionOutcomes outcomes(DossierId id) {
		return outcomes(List.of(id)).getOrDefault(id, CommissionOutcomes.NONE);
	}

	/**
	 * The decisions on many dossiers, in one statement; those out of the current scope
	 * are absent.
	 */
	@Transactional(readOnly = true)
	public Map<DossierId, CommissionOutcomes> outcomes(Collection<DossierId> ids) {
		Map<DossierId, Boolean> closed = new HashMap<>();
		Map<DossierId, Map<CapacityNumber, CapacityOutcome>> decided = new HashMap<>();
		Map<DossierId, Map<CapacityNumber, String>> reasons = new HashMap<>();
		for (Row row : rows(ids)) {
			closed.put(row.dossier(), row.closed());
			Map<CapacityNumber, CapacityOutcome> outcomes = decided.computeIfAbsent(row.dossier(),
					(dossier) -> new TreeMap<>());
			if (row.outcome() != null) {
				outcomes.put(new CapacityNumber(row.capacity()), CapacityOutcome.valueOf(row.outcome()));
			}
			if (row.reason() != null) {
				reasons.computeIfAbsent(row.dossier(), (dossier) -> new TreeMap<>())
					.put(new CapacityNumber(row.capacity()), row.reason());
			}
		}
		Map<DossierId, CommissionOutcomes> outcomes = new HashMap<>();
		closed.forEach((dossier, isClosed) -> outcomes.put(dossier, new CommissionOutcomes(isClosed,
				decided.getOrDefault(dossier, Map.of()), reasons.getOrDefault(dossier, Map.of()))));
		return outcomes;
	}

	private List<Row> rows(Collection<DossierId> ids) {
		return this.jdbc.sql("""
				select d.id, d.commission_closed_at is not null, c.capacity, c.outcome, c.reason
				from dossier d left join (
				  select distinct on (dossier_id, capacity) dossier_id, capacity, outcome, reason
				  from capacity_decision
				  where dossier_id = any (:ids) order by dossier_id, capacity, revision desc) c on c.dossier_id = d.id
				where d.id = any (:ids)""")
			.param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
			.query((row, number) -> new Row(new DossierId(row.getObject(1, UUID.class)), row.getBoolean(2),
					row.getInt(3), row.getString(4), row.getString(5)))
			.list();
	}

	private record Row(DossierId dossier, boolean closed, int capacity, @Nullable String outcome,
			@Nullable String reason) {

	}

}
