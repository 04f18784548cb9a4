package fr.cqpm.opinion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Links;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class FollowUpTests {

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	AddressChanges addresses;

	@Autowired
	OpinionRequests requests;

	@Autowired
	RequestAnswers answers;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	Waivers waivers;

	@Autowired
	Opinions opinions;

	@Autowired
	FollowUp followUp;

	@Autowired
	Reminding reminding;

	@Autowired
	Links links;

	@Autowired
	Statements statements;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MockMvcTester web;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void ask() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		invite("tutrice@exemple.test");
	}

	@Test
	void eachFilterFindsItsOwn() {
		assertThat(found(FollowUpFilter.AWAITED)).hasSize(1);
		assertThat(found(FollowUpFilter.SILENT)).hasSize(1);
		assertThat(found(FollowUpFilter.LATE)).isEmpty();
		assertThat(found(FollowUpFilter.TO_HANDLE)).isEmpty();
		assertThat(found(FollowUpFilter.BOUNCED)).isEmpty();
		within(() -> this.jdbc.sql("update opinion_invitation set due_on = current_date - 3").update());
		assertThat(found(FollowUpFilter.LATE)).singleElement().matches(FollowedOpinion::late);
		within(() -> this.jdbc
			.sql("update outgoing_mail set parked_at = now(), failure = 'UNKNOWN' where dossier_id = ?")
			.param(this.dossier.value())
			.update());
		assertThat(found(FollowUpFilter.BOUNCED)).singleElement().matches(FollowedOpinion::undelivered);
		World.within(this.staff, () -> this.requests.disclaim(only().id()));
		assertThat(found(FollowUpFilter.TO_HANDLE)).singleElement()
			.extracting(FollowedOpinion::state)
			.isEqualTo(InvitationState.NOT_CONCERNED);
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, only().id()));
		assertThat(found(FollowUpFilter.AWAITED)).isEmpty();
		assertThat(found(FollowUpFilter.ALL)).hasSize(1);
		assertThat(World.within(this.staff, () -> this.followUp.toAsk(this.staff, null, null).lines()))
			.as("asked nobody any more")
			.hasSize(1);
	}

	@Test
	void wordsFindPeopleAndAddresses() {
		assertThat(search("dominique")).hasSize(1);
		assertThat(search("TUTRICE@exemple")).hasSize(1);
		assertThat(search("personne-de-ce-nom")).isEmpty();
	}

	@Test
	void anotherCentreFindsAndRemindsNothing() {
		Actor stranger = this.world.staff(this.world.centre());
		UUID id = only().id();
		assertThat(World.within(stranger, () -> this.followUp.chosen(stranger, List.of(id)))).isEmpty();
		assertThat(World.within(stranger, () -> this.followUp.search(stranger, FollowUpFilter.ALL, null, null).lines()))
			.isEmpty();
	}

	@Test
	void aPageCostsOneStatementHoweverManyItShows() throws Exception {
		invite("chef@exemple.test");
		invite("directrice@exemple.test");
		assertThat(this.statements.during(() -> World.within(this.staff,
				() -> this.followUp.search(this.staff, FollowUpFilter.AWAITED, null, null))))
			.filteredOn((statement) -> statement.contains("opinion_invitation"))
			.hasSize(1);
	}

	@Test
	void remindingTwiceAtOnceSendsOneMail() {
		invite("chef@exemple.test");
		List<FollowedOpinion> both = found(FollowUpFilter.AWAITED);
		Reminding.Outcome first = World.within(this.staff, () -> this.reminding.remind(this.staff, both));
		assertThat(first.left()).isEqualTo(2);
		Reminding.Outcome again = World.within(this.staff, () -> this.reminding.remind(this.staff, both));
		assertThat(again.left()).isZero();
		assertThat(again.skipped()).hasSize(2).allMatch((reason) -> reason.contains("vient déjà de partir"));
		assertThat(this.records.mails(this.dossier, "avis-relance")).isEqualTo(2);
	}

	@Test
	void oneThatMayNotBeRemindedHoldsNoneOfTheOthers() {
		invite("chef@exemple.test");
		List<FollowedOpinion> both = found(FollowUpFilter.AWAITED);
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, both.getFirst().invitation()));
		Reminding.Outcome outcome = World.within(this.staff, () -> this.reminding.remind(this.staff, both));
		assertThat(outcome.left()).isOne();
		assertThat(outcome.skipped()).singleElement().asString().contains("n’est plus ouverte");
	}

	@Test
	void anotherAddressKillsTheOldLinkAndKeepsTheDraft() {
		String before = this.links.path(only().link());
		String code = this.links.code(only().link());
		assertThat(change("nouvelle@exemple.test")).isTrue();
		assertThat(change("nouvelle@exemple.test")).as("a second click").isTrue();
		assertThat(this.web.get().uri(before)).hasStatus(404);
		assertThat(this.links.code(only().link())).isNotEqualTo(code);
		assertThat(this.web.get().uri(this.links.path(only().link()))).hasStatusOk();
		assertThat(this.records.mails(this.dossier, "avis-demande")).isEqualTo(2);
		assertThat(World.within(this.staff, () -> this.addresses.of(this.dossier))).singleElement()
			.extracting(AddressChanges.FormerAddress::email)
			.isEqualTo("tutrice@exemple.test");
		invite("chef@exemple.test");
		assertThat(change("chef@exemple.test")).as("asked there already").isFalse();
	}

	@Test
	void whatWaitsForTheOldAddressNeverCarriesTheNewLink() {
		World.within(this.staff, () -> this.invitations.remind(this.staff, this.dossier, only().id()));
		within(() -> this.jdbc.sql(
				"update outgoing_mail set parked_at = now(), failure = 'ADDRESS_REFUSED' where dossier_id = ? and template = ?")
			.params(this.dossier.value(), "avis-demande")
			.update());
		assertThat(change("nouvelle@exemple.test")).isTrue();
		assertThat(this.jdbc.sql("""
				select recipient from outgoing_mail
				where link_id = ? and sent_at is null and dropped_at is null""")
			.param(only().link())
			.query(String.class)
			.list()).containsExactly("nouvelle@exemple.test");
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, only().id()));
		assertThat(this.jdbc.sql("select count(*) from outgoing_mail where link_id = ? and dropped_at is null")
			.param(only().link())
			.query(Integer.class)
			.single()).as("of a request that is taken back").isZero();
	}

	@Test
	void aCorrectedNameLeavesTheLinkAlive() {
		String before = this.links.path(only().link());
		World.within(this.staff, () -> this.addresses.change(this.staff, this.dossier, only().id(),
				new InvitedPerson("Dominique Corrigée", null, only().email())));
		assertThat(this.web.get().uri(before)).hasStatusOk();
		assertThat(this.records.mails(this.dossier, "avis-demande")).isOne();
	}

	@Test
	void anAcceptedDelegationAsksThatPersonAndReplacesTheFirst() {
		Actor tutor = Actor.tutor(only().id(), "Dominique Tutrice", this.centre);
		World.within(tutor,
				() -> this.requests.delegate(tutor, new Delegate("Alix Cheffe", "Cheffe", "cheffe@exemple.test")));
		OpinionRequest request = World.within(this.staff, () -> this.requests.of(this.dossier)).getFirst();
		World.within(this.staff, () -> this.answers.accept(this.staff, this.dossier, request.id()));
		World.within(this.staff, () -> this.answers.accept(this.staff, this.dossier, request.id()));
		assertThat(all()).hasSize(2);
		assertThat(only().state()).isEqualTo(InvitationState.REPLACED);
		assertThat(all().getLast().email()).isEqualTo("cheffe@exemple.test");
		assertThat(this.records.mails(this.dossier, "avis-delegation-acceptee")).isOne();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> World.within(this.staff,
				() -> this.answers.decline(this.staff, this.dossier, request.id(), "Trop tard")));
	}

	@Test
	void aDeclinedDelegationChangesNothing() {
		Actor tutor = Actor.tutor(only().id(), "Dominique Tutrice", this.centre);
		World.within(tutor,
				() -> this.requests.delegate(tutor, new Delegate("Alix Cheffe", "Cheffe", "cheffe@exemple.test")));
		OpinionRequest request = World.within(this.staff, () -> this.requests.of(this.dossier)).getFirst();
		World.within(this.staff,
				() -> this.answers.decline(this.staff, this.dossier, request.id(), "N’a pas suivi ce travail"));
		assertThat(only().open()).isTrue();
		assertThat(all()).hasSize(1);
		assertThat(this.records.mails(this.dossier, "avis-delegation-refusee")).isOne();
	}

	@Test
	void aWaiverIsTakenBackAndMayBeRecordedAgain() {
		World.within(this.staff, () -> this.waivers.record(this.staff, this.dossier, "Entreprise fermée"));
		World.within(this.staff, () -> this.waivers.lift(this.staff, this.dossier, "Elle a rouvert"));
		assertThat(World.within(this.staff, () -> this.opinions.of(this.dossier)).complete()).isFalse();
		World.within(this.staff, () -> this.waivers.record(this.staff, this.dossier, "Fermée pour de bon"));
		assertThat(World.within(this.staff, () -> this.opinions.of(this.dossier)).waiver()).get()
			.extracting(Waiver::reason)
			.isEqualTo("Fermée pour de bon");
	}

	private boolean change(String email) {
		return World
			.within(this.staff,
					() -> this.addresses.change(this.staff, this.dossier, only().id(),
							new InvitedPerson("Dominique Tutrice", null, email)))
			.isAccepted();
	}

	private void invite(String email) {
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, this.dossier,
						new InvitedPerson("Dominique Tutrice", null, email),
						LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(5)));
	}

	private List<FollowedOpinion> found(FollowUpFilter filter) {
		return World.within(this.staff, () -> this.followUp.search(this.staff, filter, null, null).lines());
	}

	private List<FollowedOpinion> search(String words) {
		return World.within(this.staff,
				() -> this.followUp.search(this.staff, FollowUpFilter.AWAITED, words, null).lines());
	}

	private List<Invitation> all() {
		return World.within(this.staff, () -> this.invitations.of(this.staff, this.dossier));
	}

	private Invitation only() {
		return all().getFirst();
	}

	private void within(Runnable work) {
		World.within(this.staff, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

}
