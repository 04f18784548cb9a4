package fr.cqpm.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.evidence.CommunicationMode;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.EvidenceText;
import fr.cqpm.evidence.PageRanges;
import fr.cqpm.evidence.PassageText;
import fr.cqpm.evidence.Passages;
import fr.cqpm.evidence.SituationKind;
import fr.cqpm.evidence.SituationText;
import fr.cqpm.evidence.Situations;
import fr.cqpm.report.Deposits;
import fr.cqpm.report.ExtensionRequests;
import fr.cqpm.report.Reports;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.Upload;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Ids;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Situations, preuves, rapport et dépôt of a fictitious dossier. */
@Component
@Profile("demo")
class ReportSteps {

	/** What the candidate adds to the pages, by capacity. */
	private static final Map<Integer, String> NOTES = Map.of(1,
			"Le planning de la page suivante montre la charge avant et après.", 2,
			"Voir la chronologie de l’aléa et le coût évité.", 3, "Les écarts sont commentés sous le tableau de bord.",
			4, "Le plan d’action et son suivi sont dans le second tableau.", 5,
			"La grille de compétences est jointe, noms changés.", 6,
			"L’entretien est résumé avec l’accord de la personne.", 7,
			"Voir le plan de développement et ses échéances.", 8,
			"La consigne écrite est reproduite telle qu’affichée.", 9,
			"Le différend et la règle trouvée ensemble sont décrits.", 10,
			"Le schéma montre l’organisation avant et après.");

	/** How many situations a begun report shows, and how many have their evidence. */
	private static final int BEGUN = 5;

	private static final int PROVED = 3;

	private static final Set<String> FORGOTTEN = Set.of("7.4", "9.4");

	/**
	 * Written ahead on a thread of their own: each takes a second, and the visitor waits.
	 */
	private final Map<DemoDossier, CompletableFuture<DemoReport>> ahead = new EnumMap<>(DemoDossier.class);

	private final DemoReports writer;

	private final Editions editions;

	private final Situations situations;

	private final Evidence evidence;

	private final Passages passages;

	private final Reports reports;

	private final Deposits deposits;

	private final SelfViewSteps views;

	private final ExtensionRequests requests;

	ReportSteps(DemoReports writer, Editions editions, Situations situations, Evidence evidence, Passages passages,
			Reports reports, Deposits deposits, SelfViewSteps views, ExtensionRequests requests) {
		this.writer = writer;
		this.editions = editions;
		this.situations = situations;
		this.evidence = evidence;
		this.passages = passages;
		this.reports = reports;
		this.deposits = deposits;
		this.views = views;
		this.requests = requests;
	}

	void play(DemoFile file) {
		if (!file.reaches(DemoStage.REPORT_BEGUN)) {
			return;
		}
		DemoReport report = report(file);
		boolean whole = file.reaches(DemoStage.DEPOSIT_RETURNED);
		List<DemoReport.Situation> told = whole ? report.situations() : report.situations().subList(0, BEGUN);
		for (int i = 0; i < told.size(); i++) {
			file.on(20 + 2 * i, "20:15");
			UUID situation = declare(file, told.get(i));
			if (whole || i < PROVED) {
				prove(file, situation, told.get(i));
			}
		}
		this.views.play(file, whole);
		if (file.dossier().isAt(DemoStage.DEADLINE_PASSED)) {
			file.on(62, "08:30");
			file.accept(this.requests.ask(file.candidate(), file.id(), Ids.next(), file.moment(79, "23:59"),
					"Changement d’équipe en octobre\u00a0: il me manque les chiffres du nouveau secteur."));
		}
		if (whole) {
			deposit(file, report);
		}
	}

	private DemoReport report(DemoFile file) {
		if (!this.ahead.containsKey(file.dossier())) {
			writeAhead(file);
		}
		return Objects.requireNonNull(this.ahead.remove(file.dossier())).join();
	}

	/** Begins this one and all that come after it. */
	private void writeAhead(DemoFile first) {
		ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
		for (DemoDossier dossier : DemoDossier.values()) {
			if (dossier.compareTo(first.dossier()) >= 0 && dossier.reaches(DemoStage.REPORT_BEGUN)) {
				DemoFile file = DemoFile.of(dossier, first.cast(), first.calendar());
				this.ahead.put(dossier, CompletableFuture.supplyAsync(() -> write(file), thread));
			}
		}
		thread.shutdown();
	}

	private static DemoSector sector(DemoDossier dossier) {
		DemoCompany company = dossier.company();
		return (company != null) ? DemoSector.valueOf(company.name()) : DemoSector.MAINTENANCE;
	}

	private DemoReport write(DemoFile file) {
		DemoCompany company = file.dossier().company();
		return this.writer.write(sector(file.dossier()), new DemoAuthor(file.dossier().displayName(),
				(company != null) ? company.tutor().name() : "Dominique Référent", file.day(0).getYear() - 1));
	}

	private UUID declare(DemoFile file, DemoReport.Situation told) {
		UUID id = Ids.next();
		Set<CommunicationMode> modes = told.modes()
			.stream()
			.map(CommunicationMode::valueOf)
			.collect(Collectors.toSet());
		this.situations.declare(file.candidate(), file.id(), id, new SituationText(told.title(), kind(told.nature()),
				told.nature(), told.period() + " " + (file.day(0).getYear() - 1), null, null, modes, null), Set.of());
		return id;
	}

	private static SituationKind kind(String nature) {
		if (nature.startsWith("Projet")) {
			return SituationKind.PROJECT;
		}
		return nature.startsWith("Aléa") ? SituationKind.EVENT : SituationKind.ACTIVITY;
	}

	private void prove(DemoFile file, UUID situation, DemoReport.Situation told) {
		Edition edition = this.editions.current(OpeningSteps.STANDARD);
		for (Integer capacity : told.capacities()) {
			Set<CriterionNumber> criteria = edition.criteria()
				.stream()
				.map(Criterion::number)
				.filter((number) -> number.capacity().value() == capacity && !forgotten(file, number))
				.collect(Collectors.toSet());
			file.accept(this.evidence.add(file.candidate(), file.id(), situation, criteria,
					new EvidenceText(told.pages(), NOTES.get(capacity))));
		}
	}

	/** Somebody always forgets something: the commission will ask. */
	private static boolean forgotten(DemoFile file, CriterionNumber number) {
		return file.dossier() == DemoDossier.SARAH && FORGOTTEN.contains(number.toString());
	}

	private void deposit(DemoFile file, DemoReport report) {
		file.on(54, "18:05");
		Actor candidate = file.candidate();
		receive(file, FileKind.REPORT,
				"rapport-" + DemoPerson.address("activite", file.dossier().familyName()).split("[.@]")[1] + ".pdf",
				report.pdf());
		pin(file, report.situations().getFirst());
		file.on(54, "18:20");
		UUID latest = this.reports.state(candidate, file.id()).latest().orElseThrow().id();
		if (!file.dossier().isAt(DemoStage.DEPOSIT_RETURNED)) {
			receive(file, FileKind.ANNEX, "annexe-charge.png", DemoAttachments.chart());
		}
		file.accept(this.deposits.deposit(candidate, file.id(), latest));
		if (!file.dossier().isAt(DemoStage.DEPOSIT_RETURNED)) {
			receive(file, FileKind.SUPPORT, "presentation.pdf", DemoAttachments.slides(file.dossier().displayName()));
		}
		if (file.dossier().isAt(DemoStage.DEPOSIT_RETURNED)) {
			file.on(56, "09:40");
			file.accept(this.deposits.giveBack(file.staff(), file.id(),
					"Les annexes 2 et 3, citées page 9, manquent\u00a0: joignez-les et déposez de nouveau.", null));
		}
	}

	/** A sentence of every report, where it tells of planning. */
	private void pin(DemoFile file, DemoReport.Situation told) {
		int page = PageRanges.parse(told.pages()).orElseThrow().first();
		this.passages.pin(file.candidate(), file.id(), Ids.next(), new PassageText(page,
				"Le planning du secteur se construit sur un horizon de huit semaines, revu chaque jeudi.",
				Set.of(CriterionNumber.of(1, 1), CriterionNumber.of(1, 4)), null, "Mon horizon, et ce qui est ferme."));
	}

	private void receive(DemoFile file, FileKind kind, String name, byte[] content) {
		try {
			Path sent = Files.createTempFile("demo", ".tmp");
			try {
				Files.write(sent, content);
				file.accept(this.reports.receive(file.candidate(), file.id(),
						new Upload(kind, name, sent, this.reports.uploadBegins())));
			}
			finally {
				Files.delete(sent);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
