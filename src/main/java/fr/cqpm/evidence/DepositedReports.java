package fr.cqpm.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.registration.Dossier;
import fr.cqpm.report.Deposit;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rapports déposés beside the criteria, in two statements whatever their number. The
 * caller has decided that its reader may.
 */
@Service
public class DepositedReports {

	/** What was typed first, then the passages in the order of their pages. */
	private static final String ROWS = """
			select e.capacity, e.criterion, s.id, s.title, e.pages, e.note, s.nature, s.oral, s.visual, s.written,
			       null, 0, s.declared_at, null
			from evidence e
			join situation s on s.exam_centre_id = e.exam_centre_id and s.dossier_id = e.dossier_id
			                and s.id = e.situation_id
			where e.dossier_id = :dossier
			union all
			select c.capacity, c.criterion, s.id, s.title, place.page::text, p.note, s.nature, s.oral, s.visual, s.written,
			       p.quote, place.page, p.pinned_at, null
			from passage p
			join passage_criterion c on c.exam_centre_id = p.exam_centre_id and c.dossier_id = p.dossier_id
			                        and c.passage_id = p.id
			left join situation s on s.exam_centre_id = p.exam_centre_id and s.dossier_id = p.dossier_id
			                     and s.id = p.situation_id
			"""
			+ PassageRows.PLACE
			+ """
					where p.dossier_id = :dossier
					union all
					select v.capacity, v.criterion, null, null, null, null, null, false, false, false, null, 0, null, v.said
					from self_view v where v.dossier_id = :dossier and v.said is not null
					order by 1, 2, 12, 13, 3""";

	private final Reports reports;

	private final EvidenceSheets sheets;

	private final PassageRows passages;

	private final JdbcClient jdbc;

	DepositedReports(Reports reports, EvidenceSheets sheets, PassageRows passages, JdbcClient jdbc) {
		this.reports = reports;
		this.sheets = sheets;
		this.passages = passages;
		this.jdbc = jdbc;
	}

	/**
	 * The report in force of that dossier, empty before the deposit.
	 * @param edition the one the dossier pins
	 */
	@Transactional(readOnly = true)
	public DepositedReport of(DossierId dossier, Edition edition) {
		Optional<Deposit> deposit = this.reports.deposited(dossier);
		if (deposit.isEmpty()) {
			return DepositedReport.NONE;
		}
		List<Row> rows = rows(dossier);
		Map<CriterionNumber, List<EvidenceItem>> evidence = new TreeMap<>();
		Map<UUID, Set<CriterionNumber>> shown = new HashMap<>();
		Map<UUID, Row> situations = new LinkedHashMap<>();
		Map<CriterionNumber, SelfView> views = new HashMap<>();
		for (Row row : rows) {
			if (row.said() != null) {
				views.put(row.criterion(), row.said());
				continue;
			}
			evidence.computeIfAbsent(row.criterion(), (criterion) -> new ArrayList<>()).add(row.item());
			if (row.situation() != null) {
				shown.computeIfAbsent(row.situation(), (situation) -> new HashSet<>()).add(row.criterion());
				situations.putIfAbsent(row.situation(), row);
			}
		}
		// A situation that is evidence of nothing counts for nothing
		List<SituationFacts> facts = situations.values()
			.stream()
			.map((row) -> new SituationFacts(row.nature(), row.modes(), shown.getOrDefault(row.situation(), Set.of())))
			.toList();
		return new DepositedReport(deposit, evidence, views, facts,
				edition.capacities().stream().flatMap((capacity) -> Coverage.of(capacity, facts).stream()).toList());
	}

	/** Where its evidence is, criterion by criterion; empty before the deposit. */
	@Transactional(readOnly = true)
	public Optional<CoverageMap> map(Dossier dossier, Edition edition) {
		DepositedReport report = of(dossier.id(), edition);
		return report.deposit()
			.map((deposit) -> report.map(this.sheets.planned(dossier), this.passages.pinned(dossier.id())));
	}

	private List<Row> rows(DossierId dossier) {
		return this.jdbc.sql(ROWS)
			.param("dossier", dossier.value())
			.query((row, number) -> new Row(CriterionNumber.of(row.getInt(1), row.getInt(2)),
					row.getObject(3, UUID.class),
					new EvidenceItem(Passage.title(row.getString(4)), row.getString(5), row.getString(6),
							row.getString(11)),
					String.valueOf(row.getString(7)), modes(row.getBoolean(8), row.getBoolean(9), row.getBoolean(10)),
					SelfViewRows.read(row.getString(14))))
			.list();
	}

	private static Set<CommunicationMode> modes(boolean oral, boolean visual, boolean written) {
		Set<CommunicationMode> modes = EnumSet.noneOf(CommunicationMode.class);
		if (oral) {
			modes.add(CommunicationMode.ORAL);
		}
		if (visual) {
			modes.add(CommunicationMode.VISUAL);
		}
		if (written) {
			modes.add(CommunicationMode.WRITTEN);
		}
		return modes;
	}

	/**
	 * A piece of evidence, or what the candidate says of the criterion.
	 *
	 * @param situation {@code null} for a passage that tells of none
	 * @param said the latter, or {@code null}
	 */
	private record Row(CriterionNumber criterion, @Nullable UUID situation, EvidenceItem item, String nature,
			Set<CommunicationMode> modes, @Nullable SelfView said) {

	}

}
