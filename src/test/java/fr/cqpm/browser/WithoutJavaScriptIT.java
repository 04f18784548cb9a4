package fr.cqpm.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.mail.Postman;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Scripts only save steps: without them every form is sent and answered all the same. */
@BrowserTest
class WithoutJavaScriptIT {

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Invitations invitations;

	@Autowired
	Postman postman;

	@Autowired
	Records records;

	@TempDir
	Path folder;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void dossier() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
	}

	@Test
	void theCandidateSignsInAndDeposits(Screens screens) throws Exception {
		Screen screen = screens.withoutScripts();
		account(this.world.candidate(this.staff, this.dossier)).signIn(screen).isHeaded("Mon dossier");
		CandidatePages candidate = new CandidatePages(screen);
		candidate.sendReport(Files.write(this.folder.resolve("rapport.pdf"), SampleFiles.pdf(3)));
		candidate.deposit();
	}

	@Test
	void theTutorAnswersOnACapacity(Screens screens) {
		String address = "tutrice." + UUID.randomUUID() + "@exemple.test";
		Mailbox mails = new Mailbox(this.postman, this.records);
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null, address));
		Screen screen = screens.withoutScripts();
		new TutorPages(screen).begin(mails.link(address, "avis"));
		screen.choose("lines[0].answer", "FAVOURABLE").press("Enregistrer et continuer");
		assertThat(screen.path()).isEqualTo("/mon-avis/capacites/2");
	}

	@Test
	void anAssessorMarksACapacity(Screens screens) {
		List<Actor> members = this.panels.assessors(this.centre, 2);
		this.panels.sitting(this.staff, this.dossier, members);
		String base = "/evaluations/" + this.dossier.value();
		Screen screen = screens.withoutScripts();
		new AssessorPages(screen, base).signIn(account(members.getFirst()));
		screen.open(base);
		List<Locator> met = screen.page().locator("form[action$='/capacites/1'] input[value=MET]").all();
		met.forEach(Locator::check);
		screen.press("Enregistrer la capacité 1");
		assertThat(screen.page().locator("#avancement").innerText()).isEqualTo(String.valueOf(met.size()));
	}

	private Account account(Actor actor) {
		return Account.of(actor, this.people, this.passwords);
	}

}
