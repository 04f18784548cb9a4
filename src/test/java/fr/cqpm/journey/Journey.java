package fr.cqpm.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.World;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Leads new dossiers on their way, each person at a browser of their own. */
public class Journey {

	static final String PASSWORD = "quatre autres mots au hasard";

	private final World world;

	private final People people;

	private final Passwords passwords;

	private final MockMvcTester web;

	public Journey(World world, People people, Passwords passwords, MockMvcTester web) {
		this.world = world;
		this.people = people;
		this.passwords = passwords;
		this.web = web;
	}

	/**
	 * Leads a new dossier from its registration to where its commission can decide.
	 * @param seventh what all assessors say of criterion 7.1
	 */
	public Assessed assess(String seventh, Mailbox mails) {
		ExamCentreId centre = this.world.centre();
		StaffHands staff = new StaffHands(browser(this.world.staff(centre)));
		CandidateHands candidate = new CandidateHands(new Browser(this.web), address());
		String tutor = address();
		String dossier = staff.register(candidate.email(), tutor);
		staff.transmitPlan(dossier);
		candidate.enter(mails.link(candidate.email(), "Votre compte"));
		candidate.deposit();
		staff.askForTheOpinion(dossier, tutor);
		new TutorHands(new Browser(this.web)).giveTheOpinion(mails.link(tutor, "avis"));
		List<Actor> members = two(Role.ASSESSOR, centre);
		staff.composeTheCommission(dossier, members);
		String evaluation = dossier.replace("/dossiers/", "/evaluations/");
		List<AssessorHands> hands = members.stream()
			.map((member) -> new AssessorHands(browser(member), evaluation, member.name()))
			.toList();
		hands.forEach(AssessorHands::declareIndependence);
		hands.forEach((hand) -> hand.mark(Map.of("7.1", seventh)));
		hands.getFirst().hold("presentation", members);
		hands.getFirst().hold("entretien", members);
		return new Assessed(centre, dossier, staff, candidate, hands);
	}

	/** A jury on whose agenda the dossier stands, and whose members are present. */
	public JuryHands summonJury(Assessed assessed) {
		List<Actor> jurors = two(Role.JURY_MEMBER, assessed.centre());
		String session = assessed.staff().planSession(jurors);
		assessed.staff().schedule(session, assessed.dossier());
		String deliberation = session.replace("/sessions/", "/deliberations/");
		JuryHands jury = new JuryHands(browser(jurors.getFirst()), deliberation, deliberation + assessed.dossier());
		jury.attend(jurors);
		return jury;
	}

	private List<Actor> two(Role role, ExamCentreId centre) {
		return List.of(this.world.person(centre, role), this.world.person(centre, role));
	}

	private static String address() {
		return UUID.randomUUID() + "@exemple.test";
	}

	private Browser browser(Actor actor) {
		this.passwords.set(actor.requirePerson(), PASSWORD);
		return new Browser(this.web).signIn(this.people.get(actor.requirePerson()).email(), PASSWORD);
	}

	/** These people, as a form sends several. */
	static String ids(List<Actor> people) {
		return people.stream()
			.map((person) -> person.requirePerson().value().toString())
			.collect(Collectors.joining("|"));
	}

	/**
	 * A dossier whose commission can decide, and who takes part.
	 *
	 * @param members the first presides
	 */
	public record Assessed(ExamCentreId centre, String dossier, StaffHands staff, CandidateHands candidate,
			List<AssessorHands> members) {

		/**
		 * The commission decides every criterion as its members marked it, and every
		 * capacity « acquise », save those given, each with its reason; the president
		 * closes and all sign, the president last.
		 */
		public void decide(Map<Integer, String> notAcquired) {
			AssessorHands president = this.members.getFirst();
			president.decideTheOtherCriteria();
			president.decideCapacities(notAcquired);
			president.close();
			this.members.reversed().forEach(AssessorHands::sign);
		}

	}

}
