package fr.cqpm.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.Chunks;
import fr.cqpm.support.Records;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R5: over a line that breaks, the report arrives all the same, and once. */
@BrowserTest
class UploadIT {

	private static final String CHUNKS = "**/mon-dossier/envois/*/*";

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Reports reports;

	@Autowired
	Records records;

	@TempDir
	Path folder;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	private Path file;

	@BeforeEach
	void transmitted() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.transmitted(this.staff, centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		this.file = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(this.file, 5 * Uploads.CHUNK);
	}

	@Test
	void completesThoughTheLineIsCutThreeTimes(Screens screens) throws Exception {
		Screen screen = open(screens.telephone());
		Page page = screen.page();
		AtomicInteger sent = new AtomicInteger();
		page.route(CHUNKS, (route) -> {
			switch (route.request().method().equals("PUT") ? sent.incrementAndGet() : 0) {
				case 2, 4 -> route.abort();
				case 6 -> {
					// Arrived, but its acknowledgement was lost
					route.fetch();
					route.abort();
				}
				default -> route.resume();
			}
		});
		choose(page, this.file);
		received(page);
		ReportVersion version = World.within(this.candidate, () -> this.reports.latest(this.dossier)).orElseThrow();
		assertThat(version.sha256()).isEqualTo(Chunks.sha256(Files.readAllBytes(this.file)));
		assertThat(sent).hasValue(6 + 3);
		assertNothingUnfinished();
	}

	@Test
	void goesOnAfterAReload(Screens screens) {
		Screen screen = open(screens.telephone());
		Page page = screen.page();
		page.onDialog(Dialog::accept);
		page.route(CHUNKS, (route) -> {
			if (route.request().url().matches(".*/[3-9]")) {
				route.abort();
			}
			else {
				route.resume();
			}
		});
		choose(page, this.file);
		says(page, "Connexion interrompue");
		assertThat(page.locator("[data-count]").innerText()).isEqualTo("1,5\u00a0Mo sur 2,5\u00a0Mo");
		button(page, "Réessayer").click();
		says(page, "Connexion interrompue");
		screen.inspect("interrupted");
		page.reload();
		PlaywrightAssertions.assertThat(page.locator("[data-unfinished]"))
			.containsText("Envoi interrompu à 59\u00a0%\u00a0: choisissez à nouveau le même fichier pour reprendre.");
		screen.inspect("unfinished");
		page.unroute(CHUNKS);
		Set<String> sent = ConcurrentHashMap.newKeySet();
		page.onRequest((request) -> {
			if (request.method().equals("PUT")) {
				sent.add(request.url().replaceAll(".*/", ""));
			}
		});
		choose(page, this.file);
		received(page);
		assertThat(sent).containsExactlyInAnyOrder("3", "4", "5");
		assertNothingUnfinished();
	}

	@Test
	void isCancelledOrRefusedAndTheChoiceIsBack(Screens screens) throws Exception {
		Screen screen = open(screens.telephone());
		Page page = screen.page();
		page.route(CHUNKS, (route) -> {
			if (route.request().url().endsWith("/1")) {
				route.abort();
			}
			else {
				route.resume();
			}
		});
		choose(page, this.file);
		says(page, "Connexion interrompue");
		button(page, "Annuler").click();
		PlaywrightAssertions.assertThat(page.locator("input[type=file]")).isFocused();
		assertNothingUnfinished();
		choose(page, Files.writeString(this.folder.resolve("faux.pdf"), "Ce n’est pas un rapport."));
		PlaywrightAssertions.assertThat(page.locator("[data-refusal]"))
			.containsText("Ce fichier n’est ni un PDF, ni un DOCX, ni un ODT");
		screen.inspect("refused");
		PlaywrightAssertions.assertThat(page.locator("input[type=file]")).isFocused();
		assertNothingUnfinished();
	}

	/** The same way for what goes with the report. */
	@Test
	void sendsAnAnnexAndTheSupportInChunksToo(Screens screens) {
		Screen screen = open(screens.telephone());
		AtomicInteger sent = new AtomicInteger();
		screen.page().onRequest((request) -> sent.addAndGet(request.method().equals("PUT") ? 1 : 0));
		screen.open("/mon-dossier/annexes");
		choose(screen.page(), this.file);
		received(screen.page(), "L’annexe est reçue. Elle sera déposée avec votre rapport.");
		screen.inspect("annex");
		screen.open("/mon-dossier/support");
		choose(screen.page(), this.file);
		received(screen.page(), "Votre support de présentation est reçu.");
		screen.inspect("support");
		assertThat(sent).hasValue(2 * 6);
		assertNothingUnfinished();
	}

	private Screen open(Screen screen) {
		Account.of(this.candidate, this.people, this.passwords).signIn(screen);
		return screen.open("/mon-dossier/rapport");
	}

	private static void choose(Page page, Path file) {
		page.locator("input[type=file]").setInputFiles(file);
	}

	private static void says(Page page, String words) {
		PlaywrightAssertions.assertThat(page.locator("[data-state]")).containsText(words);
	}

	private static Locator button(Page page, String name) {
		return page.locator("[data-work] button", new Page.LocatorOptions().setHasText(name));
	}

	private static void received(Page page) {
		received(page, "Votre fichier est reçu. Il n’est pas encore déposé.");
	}

	private static void received(Page page, String words) {
		PlaywrightAssertions.assertThat(page.locator(".flash"))
			.containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
	}

	private void assertNothingUnfinished() {
		assertThat(this.records.rows(this.staff, "upload", this.dossier)).isZero();
		assertThat(this.records.rows(this.staff, "upload_chunk", this.dossier)).isZero();
	}

}
