package fr.cqpm.jury.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Editions;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** One candidate before the jury: only what R12 allows is declared. */
@ApplicationTest
class DeclarationPagesTests {

	@Autowired
	MockMvcTester http;

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Editions editions;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission opinions;

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
