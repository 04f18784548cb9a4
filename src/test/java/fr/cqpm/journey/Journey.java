package fr.cqpm.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.mail.Postman;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.World;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who takes part in a journey, and the mails they receive. */
public class Journey {

	private static final String PASSWORD = "quatre autres mots au hasard";

	private final World world;

	private final People people;

	private final Passwords passwords;

	private final MockMvcTester web;

	private final Postman postman;

	private final JavaMailSenderImpl sender;

	public Journey(World world, People people, Passwords passwords, MockMvcTester web, Postman postman,
			JavaMailSenderImpl sender) {
		this.world = world;
		this.people = people;
		this.passwords = passwords;
		this.web = web;
		this.postman = postman;
		this.sender = sender;
	}

	/**
	 * Leads a new dossier to where its commission can decide.
	 * @param seventh what all assessors say of criterion 7.1
	 */
	public Assessed assess(String seventh) {
		GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		server.start();
		int port = this.sender.getPort();
		this.sender.setPort(server.getSmtp().getPort());
		try {
			return assess(seventh, new Mailbox(server, this.postman));
		}
		finally {
			this.sender.setPort(port);
			server.stop();
		}
	}

	private Assessed assess(String seventh, Mailbox mails) {
		String candidate = UUID.randomUUID() + "@exemple.test";
		String tutor = UUID.randomUUID() + "@exemple.test";
		ExamCentreId centre = this.world.centre();
		List<Actor> members = List.of(this.world.person(centre, Role.ASSESSOR),
				this.world.person(centre, Role.ASSESSOR));
		Actor staff = this.world.staff(centre);
		StaffHands office = new StaffHands(browser(staff));
		String dossier = office.register(candidate, tutor);
		office.transmitPlan(dossier);
		CandidateHands author = new CandidateHands(new Browser(this.web));
		author.enter(mails.link(candidate, ""), candidate);
		author.deposit();
		office.askForTheOpinion(dossier, tutor);
		new TutorHands(new Browser(this.web)).giveTheOpinion(mails.link(tutor, "avis"));
		office.composeTheCommission(dossier, members);
		String evaluation = dossier.replace("/dossiers/", "/evaluations/");
		List<AssessorHands> hands = members.stream()
			.map((member) -> new AssessorHands(browser(member), evaluation))
			.toList();
		hands.forEach(AssessorHands::declareIndependence);
		hands.forEach((hand) -> hand.mark(Map.of("7.1", seventh)));
		hands.getFirst().hold("presentation", members);
		hands.getFirst().hold("entretien", members);
		return new Assessed(centre, dossier, office, author, hands);
	}

	private Browser browser(Actor actor) {
		this.passwords.set(actor.requirePerson(), PASSWORD);
		return new Browser(this.web).signIn(this.people.get(actor.requirePerson()).email(), PASSWORD);
	}

	/** A dossier whose commission can decide, and who takes part. */
	public record Assessed(ExamCentreId centre, String dossier, StaffHands staff, CandidateHands candidate,
			List<AssessorHands> members) {

	}

}
