package fr.cqpm.jury.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Editions;
import fr.cqpm.jury.Declaration;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static fr.cqpm.support.Requests.as;
import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class JuryPagesTests {

	@Autowired
	MockMvcTester http;

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Statements statements;

	@Autowired
	Editions editions;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission opinions;

	@Autowired
	JdbcClient jdbc;

	ExamCentreId centre;

	Actor staff;

	List<Actor> jurors;

	Actor president;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.jurors = this.jury.jurors(this.centre);
		this.president = this.jurors.getFirst();
	}

	@Test
	void staffPlansASessionAndItsMembersAreConvened() {
		assertThat(get(this.staff, "/sessions")).hasStatusOk().bodyText().contains("Prévoir une session");
		assertThat(get(this.staff, "/sessions/nouvelle")).hasStatusOk()
			.bodyText()
			.contains(this.president.name(), "Ne siège pas");
		assertThat(plan("2027-02-30", "")).hasStatus(422)
			.bodyText()
			.contains("Cette date n’existe pas.", "Erreur", "2027-02-30");
		assertThat(plan("2027-02-20", "")).hasStatus(422)
			.bodyText()
			.contains("Indiquez l’organisation syndicale de ce membre salarié.");
		MvcTestResult planned = plan("2027-02-20", "Syndicat fictif");
		assertThat(planned).hasStatus3xxRedirection();
		String address = planned.getResponse().getRedirectedUrl();
		assertThat(get(this.staff, address)).hasStatusOk()
			.bodyText()
			.contains("Salle fictive", "Syndicat fictif", "préside", "R13", "n’ont pas été sollicitées");
		assertThat(mails("jury-convocation")).isEqualTo(2);
		assertThat(get(this.staff, address + "/composition")).hasStatusOk().bodyText().contains("Syndicat fictif");
		assertThat(get(this.world.staff(this.world.centre()), address)).hasStatus(404);
	}

	private MvcTestResult plan(String date, String union) {
		return this.http.post()
			.uri("/sessions/nouvelle")
			.with(as(this.staff))
			.with(csrf())
			.param("centre", this.centre.value().toString())
			.param("key", UUID.randomUUID().toString())
			.param("date", date)
			.param("time", "14:00")
			.param("place", "Salle fictive")
			.param("seats[0].person", this.president.requirePerson().value().toString())
			.param("seats[0].side", "EMPLOYER")
			.param("seats[1].person", this.jurors.getLast().requirePerson().value().toString())
			.param("seats[1].side", "EMPLOYEE")
			.param("seats[1].union", union)
			.param("president", this.president.requirePerson().value().toString())
			.exchange();
	}

	@Test
	void aDossierStandsInOneOpenSession() {
		DossierId dossier = this.jury.decided(this.staff, this.centre);
		UUID first = this.jury.session(this.staff, this.centre, this.jurors);
		UUID second = this.jury.session(this.staff, this.centre, this.jurors);
		assertThat(get(this.staff, "/sessions/" + first)).bodyText().contains(dossier.value().toString());
		assertThat(add(first, dossier)).hasStatus3xxRedirection();
		assertThat(add(first, dossier)).hasStatus3xxRedirection();
		assertThat(add(second, dossier)).hasStatus(422).bodyText().contains("déjà à l’ordre du jour de la session du");
		assertThat(post(this.staff, "/sessions/%s/dossiers/%s/retrait".formatted(first, dossier.value())))
			.hasStatus3xxRedirection();
		assertThat(add(second, dossier)).hasStatus3xxRedirection();
		DossierId foreign = this.jury.decided(this.world.staff(this.centre), this.centre);
		Actor stranger = this.world.staff(this.world.centre());
		assertThat(post(stranger, "/sessions/" + second + "/dossiers", "dossiers", foreign.value().toString()))
			.hasStatus(404);
	}

	private MvcTestResult add(UUID session, DossierId dossier) {
		return post(this.staff, "/sessions/" + session + "/dossiers", "dossiers", dossier.value().toString());
	}

	@Test
	void aForcedAdmissibleIsRefusedAndNothingIsChanged() {
		DossierId dossier = this.jury.decided(this.staff, this.centre, 4);
		UUID session = open(dossier);
		String address = "/deliberations/" + session + "/dossiers/" + dossier.value();
		assertThat(get(this.president, address)).hasStatusOk()
			.bodyText()
			.contains("La capacité 4 n’est pas acquise.", "§ III", "R12", "value=\"NOT_ADMISSIBLE\"",
					"value=\"DEFERRED\"", "Motif fictif de la capacité 4")
			.doesNotContain("value=\"ADMISSIBLE\"", "checked");
		for (String step : List.of("/verifier", "/declaration")) {
			assertThat(post(this.president, address + step, "declaration", "ADMISSIBLE")).hasStatus(422)
				.bodyText()
				.contains("Le jury ne peut pas déclarer ce candidat", "La capacité 4 n’est pas acquise.");
			assertThat(post(this.president, address + step, "declaration", "INVENTED")).hasStatus(422);
			assertThat(post(this.president, address + step)).hasStatus(422);
			assertThat(post(this.president, address + step, "declaration", "DEFERRED")).hasStatus(422)
				.bodyText()
				.contains("Indiquez le motif de l’ajournement.");
			assertThat(post(this.president, address + step, "declaration", "NOT_ADMISSIBLE", "inFavour", "x"))
				.hasStatus(422);
			assertThat(post(this.jurors.getLast(), address + step, "declaration", "NOT_ADMISSIBLE")).hasStatus(404);
		}
		assertThat(get(this.president, address)).bodyText().contains("Vérifier la déclaration");
		assertThat(post(this.president, address + "/verifier", "declaration", "NOT_ADMISSIBLE")).hasStatusOk()
			.bodyText()
			.contains("Confirmer la déclaration");
		assertThat(post(this.president, address + "/declaration", "declaration", "NOT_ADMISSIBLE"))
			.hasStatus3xxRedirection();
		assertThat(post(this.president, address + "/declaration", "declaration", "NOT_ADMISSIBLE")).hasStatus(409);
	}

	@Test
	void fromAttendanceToMinutesAndResult() {
		DossierId admissible = this.jury.decided(this.staff, this.centre);
		DossierId not = this.jury.decided(this.staff, this.centre, 2, 9);
		DossierId open = this.jury.undecided(this.staff, this.centre);
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		this.jury.schedule(this.staff, session, admissible, not, open);
		String address = "/deliberations/" + session;
		assertThat(get(this.president, "/deliberations")).hasStatusOk().bodyText().contains(address);
		assertThat(post(this.president, address + "/emargement", "present",
				this.jurors.getLast().requirePerson().value().toString()))
			.hasStatus(422);
		this.jury.attend(session, this.jurors);
		assertThat(get(this.president, address)).hasStatusOk()
			.bodyText()
			.contains("Ces capacités ne sont pas acquises", "La commission n’est pas close", "Se prononcer");
		assertThat(post(this.president, address + "/cloture")).hasStatus(422).bodyText().contains("Ce qui manque");
		JuryWorld.accept(this.jury.declare(this.president, session, admissible, Declaration.ADMISSIBLE, null));
		JuryWorld.accept(this.jury.declare(this.president, session, not, Declaration.NOT_ADMISSIBLE, null));
		JuryWorld
			.accept(this.jury.declare(this.president, session, open, Declaration.DEFERRED, "La commission siège."));
		Actor candidate = this.world.candidate(this.staff, not);
		assertThat(get(candidate, "/mon-dossier/resultat")).hasStatusOk().bodyText().contains("n’a pas encore");
		assertThat(get(this.president, address + "/pv.pdf")).hasStatus(404);
		assertThat(get(this.president, address + "/cloture")).hasStatusOk().bodyText().contains("Clore la session");
		assertThat(post(this.jurors.getLast(), address + "/cloture")).hasStatus(404);
		assertThat(post(this.president, address + "/cloture")).hasStatus3xxRedirection();
		assertThat(post(this.president, address + "/cloture")).hasStatus3xxRedirection();
		assertThat(mails("resultat")).isEqualTo(3);
		assertThat(get(candidate, "/mon-dossier/resultat")).hasStatusOk()
			.bodyText()
			.contains("Non admissible", "Motif fictif de la capacité 9", "Et maintenant");
		byte[] pdf = get(this.president, address + "/pv.pdf").getResponse().getContentAsByteArray();
		assertThatPdf(pdf).isOfficial()
			.hasText("Procès-verbal", "Admissible", "Non admissible", "Ajourné", "La commission siège.",
					"Motif fictif de la capacité 2", this.president.name(), "Syndicat fictif", "Présence émargée");
		assertThat(get(this.staff, "/sessions/" + session + "/pv.pdf").getResponse().getContentAsByteArray())
			.isEqualTo(pdf);
		assertThat(get(this.staff, "/sessions/" + session)).hasStatusOk().bodyText().contains("Procès-verbal");
		assertThat(get(this.president, address)).hasStatusOk().bodyText().contains("Rien n’y change plus");
	}

	@Test
	void aDeclaredCandidateIsReadWithItsVotesAndItsOpinion() {
		DossierId dossier = this.jury.undecided(this.staff, this.centre);
		within(this.staff,
				() -> this.invitations.invite(this.staff, dossier, "Dominique Tutrice", null, "tutrice@exemple.test"));
		Actor tutor = Actor.tutor(within(this.staff, () -> this.invitations.of(this.staff, dossier)).getFirst().id(),
				"Dominique Tutrice", this.centre);
		for (Capacity capacity : this.editions.all().getFirst().capacities()) {
			within(tutor, () -> this.drafts.save(tutor, capacity.number(),
					Map.of(0, new CapacityDraft.Line(OpinionAnswer.FAVOURABLE, null)), 0));
		}
		within(tutor, () -> this.opinions.transmit(tutor, "Dominique Tutrice", "Responsable de production"));
		UUID session = open(dossier);
		String address = "/deliberations/" + session + "/dossiers/" + dossier.value();
		assertThat(get(this.president, address)).hasStatusOk()
			.bodyText()
			.contains("Dominique Tutrice", "Responsable de production", "Favorable");
		assertThat(post(this.president, address + "/verifier", "declaration", "DEFERRED", "reason", "Un motif fictif.",
				"inFavour", "1", "against", "1"))
			.hasStatusOk()
			.bodyText()
			.contains("voix prépondérante du président", "Un motif fictif.");
		assertThat(post(this.president, address + "/declaration", "declaration", "DEFERRED", "reason",
				"Un motif fictif.", "inFavour", "1", "against", "1"))
			.hasStatus3xxRedirection();
		assertThat(get(this.jurors.getLast(), address)).hasStatusOk()
			.bodyText()
			.contains("Ajourné", "Un motif fictif.", "voix prépondérante du président", this.president.name())
			.doesNotContain("Vérifier la déclaration");
	}

	@Test
	void aSessionChangesUntilAttendanceAndWhoIsConcernedIsTold() {
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		assertThat(mails("jury-convocation")).isEqualTo(2);
		String address = "/sessions/" + session + "/composition";
		assertThat(revise(address, "1", "Autre salle")).hasStatus3xxRedirection();
		assertThat(mails("jury-convocation")).isEqualTo(3);
		assertThat(get(this.staff, "/sessions/" + session)).bodyText()
			.contains("Autre salle", "Le jury n’est pas paritaire");
		assertThat(revise(address, "1", "Encore une salle")).hasStatus(409);
		this.jury.attend(session, List.of(this.president));
		assertThat(get(this.staff, address)).hasStatus(409);
		assertThat(revise(address, "2", "Encore une salle")).hasStatus(409);
	}

	/** The same president, alone. */
	private MvcTestResult revise(String address, String seen, String place) {
		String person = this.president.requirePerson().value().toString();
		return post(this.staff, address, "seen", seen, "date", "2027-03-12", "time", "09:30", "place", place,
				"seats[0].person", person, "seats[0].side", "EMPLOYER", "president", person);
	}

	@Test
	void membersOfTheJuryReadTheReport() {
		DossierId dossier = this.jury.decided(this.staff, this.centre);
		open(dossier);
		String address = "/rapports/" + dossier.value();
		assertThat(get(this.jurors.getLast(), address)).hasStatusOk();
		assertThat(get(this.world.person(this.centre, Role.JURY_MEMBER), address)).hasStatus(404);
	}

	@Test
	void othersSeeNothing() {
		DossierId dossier = this.jury.decided(this.staff, this.centre);
		UUID session = open(dossier);
		for (Actor actor : List.of(this.world.person(this.centre, Role.JURY_MEMBER),
				this.world.person(this.world.centre(), Role.JURY_MEMBER))) {
			assertThat(get(actor, "/deliberations/" + session)).hasStatus(404);
			assertThat(get(actor, "/deliberations/" + session + "/dossiers/" + dossier.value())).hasStatus(404);
			assertThat(get(actor, "/deliberations/" + session + "/pv.pdf")).hasStatus(404);
			assertThat(get(actor, "/deliberations")).hasStatusOk().bodyText().doesNotContain(session.toString());
		}
		assertThat(get(this.staff, "/deliberations/" + session)).hasStatus(403);
		assertThat(get(this.president, "/sessions/" + session)).hasStatus(403);
	}

	@Test
	void statementsAreConstant() throws Exception {
		UUID two = open(dossiers(2));
		UUID twenty = open(dossiers(20));
		get(this.president, "/deliberations/" + two);
		List<String> few = this.statements.during(() -> get(this.president, "/deliberations/" + two));
		List<String> many = this.statements.during(() -> get(this.president, "/deliberations/" + twenty));
		assertThat(many).hasSameSizeAs(few);
		assertThat(many.size()).as(String.join("\n", many)).isLessThanOrEqualTo(9);
	}

	private DossierId[] dossiers(int count) {
		DossierId[] dossiers = new DossierId[count];
		for (int i = 0; i < count; i++) {
			dossiers[i] = (i % 7 == 0) ? this.jury.decided(this.staff, this.centre, 2)
					: this.jury.undecided(this.staff, this.centre);
		}
		return dossiers;
	}

	private UUID open(DossierId... dossiers) {
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		this.jury.schedule(this.staff, session, dossiers);
		this.jury.attend(session, this.jurors);
		return session;
	}

	private MvcTestResult get(Actor actor, String uri) {
		return this.http.get().uri(uri).with(as(actor)).exchange();
	}

	private MvcTestResult post(Actor actor, String uri, String... params) {
		var request = this.http.post().uri(uri).with(as(actor)).with(csrf());
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.exchange();
	}

	private int mails(String template) {
		return this.jdbc.sql("select count(*) from outgoing_mail where exam_centre_id = ? and template = ?")
			.params(this.centre.value(), template)
			.query(Integer.class)
			.single();
	}

}
