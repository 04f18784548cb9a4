package fr.cqpm.jury.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Sessions of the jury as the staff of a centre prepare them. */
@ApplicationTest
class JurySessionPagesTests {

	@Autowired
	MockMvcTester http;

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Records records;

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
		assertThat(this.records.mails(this.centre, "jury-convocation")).isEqualTo(2);
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
	void aSessionChangesUntilAttendanceAndWhoIsConcernedIsTold() {
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		assertThat(this.records.mails(this.centre, "jury-convocation")).isEqualTo(2);
		String address = "/sessions/" + session + "/composition";
		MvcTestResult shown = revise(address + "/apercu", "1", "Autre salle");
		assertThat(shown).hasStatus(200).bodyText().contains("2 courriels partiraient", "Autre salle");
		assertThat(this.records.mails(this.centre, "jury-modifiee")).isZero();
		assertThat(revise(address + "/apercu", "1", "")).hasStatus(422);
		assertThat(revise(address, "1", "Autre salle")).hasStatus3xxRedirection();
		assertThat(this.records.mails(this.centre, "jury-convocation")).isEqualTo(2);
		assertThat(this.records.mails(this.centre, "jury-modifiee")).isOne();
		assertThat(this.records.mails(this.centre, "jury-annulee")).isOne();
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
				"seats[0].person", person, "seats[0].side", "EMPLOYER", "president", person, "seats[1].person",
				this.jurors.getLast().requirePerson().value().toString());
	}

	private MvcTestResult get(Actor actor, String uri) {
		return Requests.get(this.http, actor, uri);
	}

	private MvcTestResult post(Actor actor, String uri, String... params) {
		return Requests.post(this.http, actor, uri, params);
	}

}
