package fr.cqpm.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

import fr.cqpm.report.FileScan.State;
import fr.cqpm.report.scan.FakeClamd;
import fr.cqpm.report.scan.FakeClamd.Manner;
import fr.cqpm.report.scan.Scanner;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** A file waits for the virus scanner, and is withheld from others until then. */
@ApplicationTest
class FileScansTests {

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	Reports reports;

	@Autowired
	FileScans scans;

	@Autowired
	Scanner scanner;

	@Autowired
	TransactionClock clock;

	@Autowired
	MockMvcTester mvc;

	private final byte[] infected = infected();

	private final FakeClamd clamd = new FakeClamd();

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		this.scanner.point(this.clamd.address(), Duration.ofSeconds(2));
	}

	@AfterEach
	void noScanner() {
		this.scanner.point(null, Duration.ofMinutes(2));
		this.clock.shift(Duration.ZERO);
		this.clamd.close();
	}

	@Test
	void aCleanFileOpensOnceItWasScanned() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		assertThat(latest().scan()).isEqualTo(new FileScan(State.PENDING, false, null));
		assertThat(open(this.candidate)).isEqualTo(HttpStatus.OK.value());
		assertThat(open(this.staff)).isEqualTo(HttpStatus.ACCEPTED.value());
		assertThat(this.scans.scan(this.centre)).isOne();
		assertThat(latest().scan().state()).isEqualTo(State.CLEAN);
		assertThat(open(this.staff)).isEqualTo(HttpStatus.OK.value());
		assertThat(this.scans.scan(this.centre)).isZero();
		assertThat(this.clamd.asked()).isOne();
	}

	@Test
	void whileItWaitsItIsDepositedAndShownToNobodyElse() throws Exception {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.steps.deposit(this.candidate, this.dossier);
		String page = Requests.get(this.mvc, this.staff, "/rapports/" + this.dossier.value())
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("Analyse antivirus en cours").doesNotContain("%PDF");
		assertThat(this.mvc.head().uri("/rapports/" + this.dossier.value()).with(Requests.as(this.staff)).exchange())
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(read()).isEqualTo(HttpStatus.ACCEPTED.value());
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-read")).isEmpty();
	}

	@Test
	void anInfectedFileIsRefusedForEverybodyAndItsSenderIsTold() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", this.infected);
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(this.scans.scan(this.centre)).isOne();
		assertThat(latest().scan()).isEqualTo(new FileScan(State.INFECTED, false, "Eicar-Test-Signature"));
		assertThat(open(this.candidate)).isEqualTo(HttpStatus.GONE.value());
		assertThat(open(this.staff)).isEqualTo(HttpStatus.GONE.value());
		assertThat(read()).isEqualTo(HttpStatus.GONE.value());
		assertThat(this.records.mails(this.dossier, "fichier-infecte")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.file-infected")).hasSize(1);
		assertThat(this.scans.scan(this.centre)).isZero();
		assertThat(Requests.get(this.mvc, this.staff, "/tableau-de-bord")).bodyText().contains("Rapport infecté");
		assertThat(Requests.get(this.mvc, this.staff, "/dossiers/" + this.dossier.value() + "/rapport")).bodyText()
			.contains("Rapport infecté", "Refusé par l’antivirus");
	}

	@Test
	void anInfectedFileIsNeitherDepositedNorTakenAgain() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", this.infected);
		this.scans.scan(this.centre);
		assertThat(this.steps.tryDeposit(this.candidate, this.dossier).refusals()).extracting("reason")
			.singleElement()
			.asString()
			.startsWith("L’antivirus a refusé ce fichier");
		assertThat(this.steps.receive(this.candidate, this.dossier, "autre nom.pdf", this.infected).refusals())
			.extracting("reason")
			.singleElement()
			.asString()
			.startsWith("L’antivirus a déjà refusé ce fichier");
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(1));
		this.steps.deposit(this.candidate, this.dossier);
	}

	@Test
	void anUnreachableScannerIsAskedAgainLaterAndLater() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.clamd.behave(Manner.HANGS_UP);
		assertThat(this.scans.scan(this.centre)).isZero();
		assertThat(latest().scan()).isEqualTo(new FileScan(State.PENDING, true, null));
		this.scans.scan(this.centre);
		assertThat(this.clamd.asked()).isOne();
		this.clock.shift(Duration.ofSeconds(40));
		this.scans.scan(this.centre);
		assertThat(this.clamd.asked()).isEqualTo(2);
		this.clock.shift(Duration.ofSeconds(80));
		this.scans.scan(this.centre);
		assertThat(this.clamd.asked()).isEqualTo(2);
		assertThat(open(this.staff)).isEqualTo(HttpStatus.ACCEPTED.value());
		this.clamd.behave(Manner.HONEST);
		this.clock.shift(Duration.ofSeconds(120));
		assertThat(this.scans.scan(this.centre)).isOne();
		assertThat(open(this.staff)).isEqualTo(HttpStatus.OK.value());
	}

	@Test
	void whatWaitsForAScannerThatIsTakenAwayWaitsNoMore() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.scanner.point(null, Duration.ofSeconds(2));
		assertThat(latest().scan().state()).isEqualTo(State.NOT_CONFIGURED);
		assertThat(open(this.staff)).isEqualTo(HttpStatus.OK.value());
	}

	/** A PDF with the test text behind its end. */
	private static byte[] infected() {
		byte[] pdf = SampleFiles.pdf(1);
		byte[] text = ("\n%" + FakeClamd.EICAR + "\n").getBytes(StandardCharsets.US_ASCII);
		byte[] all = Arrays.copyOf(pdf, pdf.length + text.length);
		System.arraycopy(text, 0, all, pdf.length, text.length);
		return all;
	}

	private ReportVersion latest() {
		return within(this.candidate, () -> this.reports.state(this.candidate, this.dossier)).latest().orElseThrow();
	}

	private int open(Actor actor) {
		UUID version = latest().id();
		return Requests.get(this.mvc, actor, "/rapports/" + this.dossier.value() + "/versions/" + version)
			.getResponse()
			.getStatus();
	}

	/** Page by page. */
	private int read() {
		return Requests.get(this.mvc, this.staff, "/rapports/" + this.dossier.value() + "/lire")
			.getResponse()
			.getStatus();
	}

}
