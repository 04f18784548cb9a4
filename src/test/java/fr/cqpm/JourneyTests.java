package fr.cqpm;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.journey.Journey;
import fr.cqpm.mail.Postman;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From registration to deliberation, through the web's forms and the mails only. */
@ApplicationTest
class JourneyTests {

	private final Journey journey;

	@Autowired
	JourneyTests(World world, People people, Passwords passwords, MockMvcTester web, Postman postman,
			JavaMailSenderImpl sender) {
		this.journey = new Journey(world, people, passwords, web, postman, sender);
	}

	@Test
	void fromTheRegistrationToEverythingTheCommissionNeeds() {
		this.journey.assess("MET");
	}

}
