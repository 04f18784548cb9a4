package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.Links;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class PhoneEntryTests {

	private static final InvitedPerson TUTOR = new InvitedPerson("Dominique Tutrice", "Responsable",
			"tutrice@exemple.test");

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	PhoneEntries entries;

	@Autowired
	OpinionCopies copies;

	@Autowired
	Opinions opinions;

	@Autowired
	Links links;

	@Autowired
	MockMvcTester web;

	@Autowired
	Clock clock;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void register() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
	}

	@Test
	void isTypedLeftResumedAndTransmittedOnce() {
		UUID entry = begin(TUTOR);
		assertThat(begin(TUTOR)).as("a second click").isEqualTo(entry);
		assertThat(all()).singleElement().matches((one) -> !one.awaited());
		assertThat(transmit(entry, null).refusals()).hasSize(10);
		assertThat(type(entry)).isTrue();
		assertThat(summary().given()).as("a draft").isEmpty();
		assertThat(transmit(entry, null).isAccepted()).isTrue();
		assertThat(transmit(entry, null).isAccepted()).isTrue();
		assertThat(summary().given()).singleElement()
			.extracting(GivenOpinion::author)
			.asString()
			.contains("recueilli par téléphone par", "non confirmé");
		assertThat(summary().complete()).isTrue();
		assertThat(this.records.mails(this.dossier, "avis-copie")).isOne();
	}

	@Test
	void replacesTheOpenRequestOfTheSamePerson() {
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, this.dossier, TUTOR.name(), null, TUTOR.email()));
		UUID entry = begin(TUTOR);
		assertThat(all().getFirst().open()).as("not before it is transmitted").isTrue();
		type(entry);
		transmit(entry, null);
		assertThat(all().getFirst().state()).isEqualTo(InvitationState.REPLACED);
	}

	@Test
	void withoutAnAddressAReasonStandsForTheCopy() {
		UUID entry = begin(new InvitedPerson("Alix Cheffe", "Cheffe d’atelier", ""));
		type(entry);
		assertThat(transmit(entry, null).refusals()).singleElement().asString().contains("pourquoi");
		assertThat(transmit(entry, "Ni courriel ni ordinateur à l’atelier").isAccepted()).isTrue();
		assertThat(this.records.mails(this.dossier, "avis-copie")).isZero();
	}

	@Test
	void somebodyElsesTypingIsNotOverwritten() {
		UUID entry = begin(TUTOR);
		assertThat(type(entry)).isTrue();
		assertThat(World.within(this.staff,
				() -> this.entries.save(this.staff, this.dossier, entry,
						Map.of(new CapacityNumber(1), new Line(OpinionAnswer.NOT_OBSERVED, null)), Map.of())))
			.isFalse();
	}

	@Test
	void isConfirmedByItsLinkOnce() {
		UUID entry = dictated();
		String path = this.links.path(all().getFirst().link());
		assertThat(this.web.get().uri(path)).hasRedirectedUrl(path + "/copie");
		assertThat(this.web.get().uri(path + "/copie")).hasStatusOk().bodyText().contains("Confirmer cet avis");
		assertThat(summary().given().getFirst().author()).as("a GET").contains("non confirmé");
		assertThat(this.web.post().uri(path + "/copie/confirmer").with(csrf())).hasStatus3xxRedirection();
		assertThat(summary().given().getFirst().author()).contains(", confirmé le");
		World.within(this.staff, () -> this.copies.dispute(entry, "Trop tard"));
		assertThat(summary().given()).hasSize(1);
	}

	@Test
	void disputedItCountsNowhereAndTheCentreIsTold() {
		dictated();
		String path = this.links.path(all().getFirst().link());
		assertThat(this.web.post().uri(path + "/copie/contester").with(csrf())).hasStatus(422);
		assertThat(this.web.post().uri(path + "/copie/contester").param("said", "J’ai dit réservé").with(csrf()))
			.hasStatus3xxRedirection();
		assertThat(summary().complete()).isFalse();
		assertThat(all().getFirst().state()).isEqualTo(InvitationState.DISPUTED);
		assertThat(this.records.mails(this.dossier, "avis-conteste")).isOne();
	}

	@Test
	void afterTheFirstDecisionItIsNeitherTypedNorDisputed() {
		UUID entry = dictated();
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> World.within(this.staff, () -> this.copies.dispute(entry, "Trop tard")));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> begin(TUTOR));
		World.within(this.staff, () -> this.copies.confirm(entry));
		assertThat(summary().given().getFirst().author()).contains(", confirmé le");
	}

	@Test
	void anotherCentreTypesNothing() {
		UUID entry = begin(TUTOR);
		Actor stranger = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(stranger, () -> this.entries.desk(stranger, this.dossier, entry)));
	}

	private UUID dictated() {
		UUID entry = begin(TUTOR);
		type(entry);
		transmit(entry, null);
		return entry;
	}

	private UUID begin(InvitedPerson person) {
		return World.within(this.staff, () -> this.entries.begin(this.staff, this.dossier, person, null));
	}

	private boolean type(UUID entry) {
		OpinionDesk desk = World.within(this.staff, () -> this.entries.desk(this.staff, this.dossier, entry));
		Map<CapacityNumber, Line> lines = new HashMap<>();
		Map<CapacityNumber, Integer> versions = new HashMap<>();
		desk.drafts().forEach((capacity, draft) -> {
			lines.put(capacity, new Line(OpinionAnswer.FAVOURABLE, null));
			versions.put(capacity, draft.version());
		});
		return World.within(this.staff, () -> this.entries.save(this.staff, this.dossier, entry, lines, versions));
	}

	private Verdict transmit(UUID entry, String reason) {
		return World.within(this.staff, () -> this.entries.transmit(this.staff, this.dossier, entry,
				this.clock.instant().minus(Duration.ofMinutes(5)), reason));
	}

	private OpinionSummary summary() {
		return World.within(this.staff, () -> this.opinions.of(this.dossier));
	}

	private List<Invitation> all() {
		return World.within(this.staff, () -> this.invitations.of(this.staff, this.dossier));
	}

}
