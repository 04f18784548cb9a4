package fr.cqpm.jury.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.jury.Declaration;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Requests;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static fr.cqpm.support.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session as its members hold it, from the attendance to the minutes and the result.
 */
@ApplicationTest
class DeliberationPagesTests {

	@Autowired
	MockMvcTester http;

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Records records;

	@Autowired
	Statements statements;

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
		Verdicts.accept(this.jury.declare(this.president, session, admissible, Declaration.ADMISSIBLE, null));
		Verdicts.accept(this.jury.declare(this.president, session, not, Declaration.NOT_ADMISSIBLE, null));
		Verdicts.accept(this.jury.declare(this.president, session, open, Declaration.DEFERRED, "La commission siège."));
		Actor candidate = this.world.candidate(this.staff, not);
		assertThat(get(candidate, "/mon-dossier/resultat")).hasStatusOk().bodyText().contains("n’a pas encore");
		assertThat(get(this.president, address + "/pv.pdf")).hasStatus(404);
		assertThat(get(this.president, address + "/cloture")).hasStatusOk().bodyText().contains("Clore la session");
		assertThat(post(this.jurors.getLast(), address + "/cloture")).hasStatus(404);
		assertThat(post(this.president, address + "/cloture")).hasStatus3xxRedirection();
		assertThat(post(this.president, address + "/cloture")).hasStatus3xxRedirection();
		assertThat(this.records.mails(this.centre, "resultat")).isEqualTo(3);
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
		return this.jury.open(this.staff, this.centre, this.jurors, dossiers);
	}

	private MvcTestResult get(Actor actor, String uri) {
		return Requests.get(this.http, actor, uri);
	}

	private MvcTestResult post(Actor actor, String uri, String... params) {
		return Requests.post(this.http, actor, uri, params);
	}

}
