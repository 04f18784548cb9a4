package fr.cqpm.opinion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class DueDateTests {

	private static final InvitedPerson TUTOR = new InvitedPerson("Dominique Tutrice", null, "tutrice@exemple.test");

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	Links links;

	private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void register() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.registered(this.staff, centre);
	}

	@Test
	void anOpinionIsAskedForThreeWeeksWhereNothingIsChosen() {
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null, TUTOR.email()));
		assertThat(only().dueOn()).isEqualTo(this.today.plusDays(21));
		assertThat(only().late(this.today.plusDays(21))).as("its last day").isFalse();
		assertThat(only().late(this.today.plusDays(22))).isTrue();
		assertThat(only().state()).isEqualTo(InvitationState.ASKED);
	}

	@Test
	void aDayThatIsPastOrMistypedIsRefused() {
		assertThat(ask(this.today.minusDays(1))).singleElement().asString().contains("Cette date est passée");
		assertThat(ask(this.today.plusYears(10))).singleElement().asString().contains("vérifiez l’année");
		assertThat(all()).isEmpty();
		assertThat(ask(this.today)).isEmpty();
		assertThat(postpone(this.today.minusDays(1))).hasSize(1);
		assertThat(postpone(this.today.plusDays(3))).isEmpty();
		assertThat(only().dueOn()).isEqualTo(this.today.plusDays(3));
	}

	@Test
	void aNewRequestToTheSameAddressReplacesAndOneTakenBackIsNotReplaced() {
		ask(this.today);
		ask(this.today.plusDays(1));
		Invitation first = all().getFirst();
		Invitation second = all().getLast();
		assertThat(first.state()).isEqualTo(InvitationState.REPLACED);
		assertThat(first.replacedBy()).isEqualTo(second.id());
		assertThat(second.open()).isTrue();
		assertThat(link(first)).get().extracting(Link::revokedAt).isNotNull();
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, second.id()));
		assertThat(all().getLast().state()).isEqualTo(InvitationState.REVOKED);
	}

	private Optional<Link> link(Invitation invitation) {
		String path = this.links.path(invitation.link());
		return this.links.find(path.substring(path.lastIndexOf('/') + 1));
	}

	private List<Refusal> ask(LocalDate due) {
		return World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, TUTOR, due).refusals());
	}

	private List<Refusal> postpone(LocalDate due) {
		return World.within(this.staff,
				() -> this.invitations.postpone(this.staff, this.dossier, only().id(), due).refusals());
	}

	private List<Invitation> all() {
		return World.within(this.staff, () -> this.invitations.of(this.staff, this.dossier));
	}

	private Invitation only() {
		return all().getFirst();
	}

}
