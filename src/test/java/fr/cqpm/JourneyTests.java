package fr.cqpm;

import java.util.Map;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.journey.AssessorHands;
import fr.cqpm.journey.Browser;
import fr.cqpm.journey.Journey;
import fr.cqpm.journey.Journey.Assessed;
import fr.cqpm.journey.JuryHands;
import fr.cqpm.journey.Mailbox;
import fr.cqpm.mail.Postman;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

/** From registration to deliberation, through the web's forms and the mails only. */
@ApplicationTest
class JourneyTests {

	private static final String RESULT = "Votre résultat est disponible";

	private static final String MISSED = "Ni échéances ni bilan fictifs.";

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	Records records;

	private final Journey journey;

	private Mailbox mails;

	@Autowired
	JourneyTests(World world, People people, Passwords passwords, MockMvcTester web) {
		this.journey = new Journey(world, people, passwords, web);
	}

	@BeforeEach
	void openMailbox() {
		this.mails = Mailbox.open(this.postman, this.sender, this.records);
	}

	@AfterEach
	void closeMailbox() {
		this.mails.close();
	}

	@Test
	void whoHasAcquiredEveryCapacityIsDeclaredAdmissible() {
		Assessed assessed = this.journey.assess("MET", this.mails);
		assessed.decide(Map.of());
		JuryHands jury = this.journey.summonJury(assessed);
		assertThat(jury.offered()).containsExactly("ADMISSIBLE", "DEFERRED");
		jury.declare("ADMISSIBLE");
		assertThat(assessed.candidate().read("/mon-dossier/resultat")).contains("n’a pas encore fait connaître");
		assertThat(this.mails.subjects(assessed.candidate().email())).noneMatch((mail) -> mail.startsWith(RESULT));
		jury.close();
		assertThatPdf(jury.minutes()).isOfficial().hasText("Camille Exemple", "Admissible").hasNoText("Non admissible");
		String page = this.mails.link(assessed.candidate().email(), RESULT);
		assertThat(assessed.candidate().read(page)).contains("que vous êtes admissible");
	}

	@Test
	void whoLacksOneCapacityIsNotAdmissibleWhateverIsSent() {
		Assessed assessed = this.journey.assess("TO_REVIEW", this.mails);
		assessed.members().getFirst().decideCriterion("7.1", "NOT_MET", "Aucun suivi fictif.");
		assessed.decide(Map.of(7, MISSED));
		AssessorHands member = assessed.members().getLast();
		assertThatPdf(member.minutes()).isOfficial().hasText("Non satisfait", "Non acquise", MISSED, member.name());
		JuryHands jury = this.journey.summonJury(assessed);
		assertThat(jury.offered()).containsExactly("NOT_ADMISSIBLE", "DEFERRED");
		aForcedAdmissibleChangesNothing(assessed, jury);
		jury.declare("NOT_ADMISSIBLE");
		jury.close();
		assertThatPdf(jury.minutes()).hasText("Non admissible", MISSED);
		String page = this.mails.link(assessed.candidate().email(), RESULT);
		assertThat(assessed.candidate().read(page)).contains("que vous n’êtes pas admissible",
				"La capacité 7 n’est pas acquise", MISSED);
	}

	private static void aForcedAdmissibleChangesNothing(Assessed assessed, JuryHands jury) {
		String session = jury.candidates();
		String journal = assessed.staff().journal(assessed.dossier());
		assertThatRefused(jury.check("ADMISSIBLE"));
		assertThatRefused(jury.forge("NOT_ADMISSIBLE", "ADMISSIBLE"));
		assertThat(jury.candidates()).isEqualTo(session).contains("déclarés : 0 sur 1");
		assertThat(assessed.staff().journal(assessed.dossier())).isEqualTo(journal);
		assertThat(jury.offered()).containsExactly("NOT_ADMISSIBLE", "DEFERRED");
	}

	private static void assertThatRefused(Browser browser) {
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.errors()).singleElement()
			.asString()
			.contains("ne peut pas déclarer", "La capacité 7 n’est pas acquise.");
	}

}
