package fr.cqpm.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.mail.Postman;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.Records;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One dossier from its registration on, each person at their own screen. */
@BrowserTest
class JourneyBrowserIT {

	private static final int CAPACITIES = 10;

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Postman postman;

	@Autowired
	Records records;

	@TempDir
	Path folder;

	private ExamCentreId centre;

	private final String candidate = address("candidate");

	private final String tutor = address("tutrice");

	@Test
	void leadsFromRegistrationToTheResult(Screens screens) throws IOException {
		this.centre = this.world.centre();
		Mailbox mails = new Mailbox(this.postman, this.records);
		StaffPages staff = new StaffPages(screens.laptop()).signIn(account(this.world.staff(this.centre)));
		String dossier = staff.register(this.candidate);
		staff.transmitPlan(dossier);
		staff.askForOpinion(dossier, this.tutor);
		CandidatePages candidate = new CandidatePages(screens.laptop())
			.openAccount(mails.link(this.candidate, "Votre compte"), this.candidate);
		deposit(candidate);
		TutorPages opinion = new TutorPages(screens.telephone()).begin(mails.link(this.tutor, "avis"));
		opinion.giveOpinion();
		opinion.transmit();
		assess(screens, staff, dossier);
		deliberate(screens, staff, dossier);
		assertThat(candidate.result()).contains("Le jury de délibération a déclaré que vous êtes admissible");
		staff.readAbout(dossier);
	}

	private void deposit(CandidatePages candidate) throws IOException {
		candidate.sendReport(Files.write(this.folder.resolve("rapport.pdf"), SampleFiles.pdf(12)));
		candidate.declareSituation("Panne de la presse");
		for (int capacity = 1; capacity <= CAPACITIES; capacity++) {
			candidate.pointToEvidence(capacity, "2–4");
		}
		candidate.deposit();
	}

	private void assess(Screens screens, StaffPages staff, String dossier) {
		List<Actor> members = List.of(assessor(), assessor());
		List<PersonId> ids = members.stream().map(Actor::requirePerson).toList();
		staff.compose(dossier, ids);
		String base = dossier.replace("/dossiers/", "/evaluations/");
		AssessorPages president = new AssessorPages(screens.laptop(), base).signIn(account(members.getFirst()));
		AssessorPages other = new AssessorPages(screens.laptop(), base).signIn(account(members.getLast()));
		for (AssessorPages member : List.of(president, other)) {
			member.declareIndependence();
			member.markEverything();
			member.submitMarks();
		}
		president.hold("presentation", ids);
		president.hold("entretien", ids);
		president.decideUnanimous();
		president.decideCapacities(CAPACITIES);
		president.close();
		other.sign();
		president.sign();
	}

	private void deliberate(Screens screens, StaffPages staff, String dossier) {
		Actor president = this.world.person(this.centre, Role.JURY_MEMBER);
		this.world.person(this.centre, Role.JURY_MEMBER);
		String session = staff.planSession(dossier, president.requirePerson());
		JuryPages jury = new JuryPages(screens.laptop(), session.replace("/sessions/", "/deliberations/"))
			.signIn(account(president));
		jury.attend();
		jury.declareAdmissible(dossier);
		jury.close();
	}

	private Actor assessor() {
		return this.world.person(this.centre, Role.ASSESSOR);
	}

	private Account account(Actor actor) {
		return Account.of(actor, this.people, this.passwords);
	}

	private static String address(String who) {
		return who + "." + UUID.randomUUID() + "@exemple.test";
	}

}
