package fr.cqpm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.CommunicationMode;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.EvidenceText;
import fr.cqpm.evidence.PassageText;
import fr.cqpm.evidence.Passages;
import fr.cqpm.evidence.SaidOfSelf;
import fr.cqpm.evidence.SelfView;
import fr.cqpm.evidence.SelfViews;
import fr.cqpm.evidence.SituationKind;
import fr.cqpm.evidence.SituationText;
import fr.cqpm.evidence.Situations;
import fr.cqpm.report.Attachments;
import fr.cqpm.report.Deposits;
import fr.cqpm.report.ExtensionRequests;
import fr.cqpm.report.ReportState;
import fr.cqpm.report.Reports;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.Upload;
import fr.cqpm.report.UploadAnswer;
import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a candidate does for their report, through the services. */
@Component
public class ReportWorld {

	private final Reports reports;

	private final Uploads uploads;

	private final Deposits deposits;

	private final Attachments attachments;

	private final Situations situations;

	private final Evidence evidence;

	private final Passages passages;

	private final SelfViews views;

	private final ExtensionRequests extensions;

	ReportWorld(Reports reports, Uploads uploads, Deposits deposits, Attachments attachments, Situations situations,
			Evidence evidence, Passages passages, SelfViews views, ExtensionRequests extensions) {
		this.reports = reports;
		this.uploads = uploads;
		this.deposits = deposits;
		this.attachments = attachments;
		this.situations = situations;
		this.evidence = evidence;
		this.passages = passages;
		this.views = views;
		this.extensions = extensions;
	}

	/** All a report needs, twenty pages of it that name their dossier, deposited. */
	public void depositWhole(Actor candidate, DossierId id) {
		prove(candidate, id, "Panne de la presse fictive", "Panne ou maintenance");
		prove(candidate, id, "Absence au poste fictif", "Absence ou effectif");
		sayOfAll(candidate, id, SelfView.IN_PROGRESS);
		byte[] name = ("% " + id.value() + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] pages = SampleFiles.pdf(20);
		byte[] report = Arrays.copyOf(pages, pages.length + name.length);
		System.arraycopy(name, 0, report, pages.length, name.length);
		send(candidate, id, "rapport.pdf", report);
		deposit(candidate, id);
	}

	/** Declares a situation that is evidence of every planned criterion. */
	public UUID prove(Actor candidate, DossierId id, String title, String nature) {
		UUID situation = declare(candidate, id, title, nature);
		World.within(candidate, () -> {
			Set<CriterionNumber> criteria = this.evidence.sheet(candidate, id)
				.capacities()
				.stream()
				.flatMap((part) -> part.criteria().stream())
				.map((line) -> line.criterion().number())
				.collect(Collectors.toSet());
			Verdicts.accept(
					this.evidence.add(candidate, id, situation, criteria, new EvidenceText("2–3", "Voir le schéma.")));
		});
		return situation;
	}

	/**
	 * Says the same of every planned criterion, none of which was said anything of yet.
	 */
	public void sayOfAll(Actor candidate, DossierId id, SelfView view) {
		TreeMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>();
		World.within(candidate, () -> {
			this.evidence.sheet(candidate, id)
				.capacities()
				.stream()
				.flatMap((part) -> part.criteria().stream())
				.forEach((line) -> said.put(line.criterion().number(), new SaidOfSelf(view, 0)));
			this.views.save(candidate, id, said);
		});
	}

	/** Asks for forty days more. */
	public UUID askForTime(Actor candidate, DossierId id) {
		UUID request = Ids.next();
		Instant wished = Instant.now().plus(70, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
		Verdicts.accept(World.within(candidate,
				() -> this.extensions.ask(candidate, id, request, wished, "Absence de deux semaines.")));
		return request;
	}

	/** Declares a situation. */
	public UUID declare(Actor candidate, DossierId id, String title, String nature) {
		UUID situation = Ids.next();
		SituationText text = new SituationText(title, SituationKind.EVENT, nature, "mars 2026", null, null,
				Set.of(CommunicationMode.values()), "J’ai réorganisé l’équipe.");
		World.within(candidate, () -> {
			this.situations.declare(candidate, id, situation, text, Set.of());
		});
		return situation;
	}

	/** Pins a whole page of the newest version to a criterion. */
	public UUID pin(Actor candidate, DossierId id, int page, CriterionNumber criterion) {
		UUID passage = Ids.next();
		World.within(candidate, () -> {
			this.passages.pin(candidate, id, passage, new PassageText(page, null, Set.of(criterion), null, null));
		});
		return passage;
	}

	/** Sends a file as the newest version of the report. */
	public void send(Actor candidate, DossierId id, String name, byte[] content) {
		Verdicts.accept(receive(candidate, id, name, content));
	}

	/** Tries to send a file as the newest version of the report. */
	public Verdict receive(Actor candidate, DossierId id, String name, byte[] content) {
		return receive(candidate, id, FileKind.REPORT, name, content);
	}

	/** Tries to send a file of that kind. */
	public Verdict receive(Actor candidate, DossierId id, FileKind kind, String name, byte[] content) {
		try {
			Path file = Files.createTempFile("rapport", ".tmp");
			try {
				Files.write(file, content);
				return World.within(candidate, () -> this.reports.receive(candidate, id,
						new Upload(kind, name, file, this.reports.uploadBegins())));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Begins to send a file in chunks, of which nothing else is said. */
	public UUID begin(Actor candidate, DossierId id, String name, long size) {
		return begin(candidate, id, name, size, null);
	}

	/**
	 * Begins to send that file in chunks.
	 * @param print which it is, or {@code null}
	 */
	public UUID begin(Actor candidate, DossierId id, String name, long size, @Nullable String print) {
		UploadAnswer answer = World.within(candidate,
				() -> this.uploads.begin(candidate, id, FileKind.REPORT, name, size, print, false));
		return ((UploadAnswer.Begun) answer).upload().id();
	}

	/** Sends an annex or the support of the presentation. */
	public UUID attach(Actor candidate, DossierId id, FileKind kind, String name, byte[] content) {
		Verdicts.accept(receive(candidate, id, kind, name, content));
		return World.within(candidate, () -> this.attachments.of(candidate, id, kind)).latest().orElseThrow().id();
	}

	/** Deposits the newest version of the report. */
	public void deposit(Actor candidate, DossierId id) {
		Verdicts.accept(tryDeposit(candidate, id));
	}

	/** Tries to deposit the newest version of the report. */
	public Verdict tryDeposit(Actor candidate, DossierId id) {
		return World.within(candidate, () -> this.deposits.deposit(candidate, id, latest(candidate, id)));
	}

	/** Returns the deposit in force as incomplete. */
	public void giveBack(Actor staff, DossierId id) {
		Verdicts.accept(World.within(staff, () -> this.deposits.giveBack(staff, id, "Il manque une page.", null)));
	}

	/** The newest version of the report. */
	public UUID latest(Actor candidate, DossierId id) {
		ReportState state = World.within(candidate, () -> this.reports.state(candidate, id));
		return state.latest().orElseThrow().id();
	}

}
