package fr.cqpm.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The company and its centre act on one request at the same moment: one order holds. */
@ApplicationTest
class RacingActsTests {

	private static final int EACH = 7;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	AddressChanges addresses;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission transmission;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Waivers waivers;

	@Autowired
	JdbcClient jdbc;

	private Actor staff;

	private DossierId dossier;

	private Actor tutor;

	@BeforeEach
	void answer() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.registered(this.staff, centre);
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"tutrice@exemple.test"));
		this.tutor = Actor.tutor(asked().id(), "Dominique Tutrice", centre);
		World.within(this.tutor,
				() -> this.drafts.desk(this.tutor)
					.drafts()
					.keySet()
					.forEach((capacity) -> this.drafts.save(this.tutor, capacity,
							Map.of(0, new Line(OpinionAnswer.FAVOURABLE, null)), 0)));
	}

	@Test
	void oneOrderHoldsHoweverManyActAtOnce() throws Exception {
		List<Runnable> acts = new ArrayList<>();
		for (int each = 0; each < EACH; each++) {
			String address = "adresse" + each + "@exemple.test";
			acts.add(() -> this.transmission.transmit(this.tutor, "Dominique Tutrice", "Tutrice"));
			acts.add(() -> this.invitations.revoke(this.staff, this.dossier, this.tutor.invitation()));
			acts.add(() -> this.addresses.change(this.staff, this.dossier, this.tutor.invitation(),
					new InvitedPerson("Dominique Tutrice", null, address)));
			acts.add(() -> this.invitations.remind(this.staff, this.dossier, this.tutor.invitation()));
			acts.add(() -> this.withdrawals.withdraw(this.staff, this.dossier, this.tutor.invitation(), "Demandé"));
			acts.add(() -> this.waivers.record(this.staff, this.dossier, "Entreprise fermée"));
			acts.add(() -> this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION));
		}
		atOnce(acts);
		Invitation after = asked();
		assertThat(after.transmittedAt() != null && after.revokedAt() != null).as("given and taken back").isFalse();
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.transmitted")).hasSizeLessThan(2);
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.revoked")).hasSizeLessThan(2);
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.withdrawn")).hasSizeLessThan(2);
		assertThat(this.records.mails(this.dossier, "avis-relance")).isLessThan(2);
		assertThat(waiting()).as("who may be sent the link").allMatch(after.email()::equals);
	}

	private List<String> waiting() {
		return this.jdbc.sql("""
				select recipient from outgoing_mail
				where link_id = ? and template in ('avis-demande', 'avis-relance') and sent_at is null
				  and dropped_at is null""").param(asked().link()).query(String.class).list();
	}

	/** Each act happens, or is refused by a rule. */
	private void atOnce(List<Runnable> acts) throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		List<Throwable> failures = new ArrayList<>();
		try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
			List<Future<?>> all = new ArrayList<>();
			acts.forEach((act) -> all.add(people.submit(() -> {
				start.await();
				this.staff.scope().run(act);
				return null;
			})));
			start.countDown();
			for (Future<?> one : all) {
				try {
					one.get();
				}
				catch (ExecutionException refused) {
					failures.add(refused.getCause());
				}
			}
		}
		assertThat(failures).allMatch(RuleViolation.class::isInstance);
	}

	private Invitation asked() {
		return this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst();
	}

}
