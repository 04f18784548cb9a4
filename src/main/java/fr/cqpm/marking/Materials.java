package fr.cqpm.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.evidence.Coverage;
import fr.cqpm.evidence.DepositedReport;
import fr.cqpm.evidence.DepositedReports;
import fr.cqpm.evidence.EvidenceItem;
import fr.cqpm.marking.Material.Proof;
import fr.cqpm.marking.Material.Voice;
import fr.cqpm.opinion.GivenOpinion;
import fr.cqpm.opinion.OpinionStatement;
import fr.cqpm.opinion.OpinionSummary;
import fr.cqpm.opinion.Opinions;
import fr.cqpm.opinion.Waiver;
import fr.cqpm.report.Deposit;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what stands beside the criteria, in a constant number of statements. The caller
 * has decided that its reader may.
 */
@Service
public class Materials {

	private final Opinions opinions;

	private final DepositedReports reports;

	private final FrenchTime time;

	Materials(Opinions opinions, DepositedReports reports, FrenchTime time) {
		this.opinions = opinions;
		this.reports = reports;
		this.time = time;
	}

	/** All of it for one dossier. */
	@Transactional(readOnly = true)
	public Material of(DossierId dossier, Edition edition) {
		return of(dossier, edition, this.opinions.of(dossier));
	}

	/** The same for who has read the opinion already. */
	@Transactional(readOnly = true)
	public Material of(DossierId dossier, Edition edition, OpinionSummary opinion) {
		Map<CapacityNumber, List<Voice>> byCapacity = new HashMap<>();
		Map<CriterionNumber, List<Voice>> byCriterion = new HashMap<>();
		for (GivenOpinion given : opinion.given()) {
			String by = given.author();
			given.capacities().forEach((capacity, said) -> add(byCapacity, capacity, voice(by, said)));
			given.criteria().forEach((criterion, said) -> add(byCriterion, criterion, voice(by, said)));
		}
		DepositedReport report = this.reports.of(dossier, edition);
		Map<CriterionNumber, List<Proof>> proofs = new HashMap<>();
		report.evidence()
			.forEach((criterion, items) -> proofs.put(criterion, items.stream().map(Materials::proof).toList()));
		Map<CapacityNumber, Material.Coverage> coverage = new HashMap<>();
		report.coverage().forEach((each) -> coverage.put(each.capacity(), coverage(each)));
		return new Material(proofs, report.selfViews(), coverage, byCapacity, byCriterion,
				report.deposit().map(this::inWords).orElse(null),
				report.deposit().filter(Materials::isPaged).isPresent(),
				opinion.waiver().map(Waiver::reason).orElse(null));
	}

	private static boolean isPaged(Deposit deposit) {
		return deposit.fileName().toLowerCase(Locale.ROOT).endsWith(".pdf");
	}

	private String inWords(Deposit deposit) {
		return "Déposé le %s, %s, %s".formatted(this.time.moment(deposit.at()), deposit.fileName(),
				deposit.sizeInWords());
	}

	private static Material.Coverage coverage(Coverage coverage) {
		List<String> words = new ArrayList<>(List.of(coverage.counter()));
		coverage.missing().stream().filter((missing) -> !words.contains(missing)).forEach(words::add);
		return new Material.Coverage(String.join("\u00a0; ", words), coverage.satisfied());
	}

	private static Proof proof(EvidenceItem item) {
		return new Proof(item.situation(), item.pages(), item.firstPage(), item.note(), item.quote());
	}

	private static <K> void add(Map<K, List<Voice>> voices, K key, Voice voice) {
		voices.computeIfAbsent(key, (each) -> new ArrayList<>()).add(voice);
	}

	private static Voice voice(String by, OpinionStatement said) {
		return new Voice(by, said.answer().name(), said.answer().label().toLowerCase(Locale.FRENCH), said.comment());
	}

}
