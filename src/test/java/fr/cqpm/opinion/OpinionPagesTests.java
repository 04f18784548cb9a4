package fr.cqpm.opinion;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import fr.cqpm.account.Links;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class OpinionPagesTests {

	private static final int AT_ONCE = 50;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission transmission;

	@Autowired
	OpinionReceipts receipts;

	@Autowired
	Links links;

	@Autowired
	Statements statements;

	@Autowired
	MockMvcTester web;

	private Actor staff;

	private DossierId dossier;

	private Invitation invitation;

	private Actor tutor;

	private Cookie begun;

	@BeforeEach
	void invite() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.deposited(this.staff, centre);
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"tutrice@exemple.test"));
		this.invitation = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst();
		this.tutor = Actor.tutor(this.invitation.id(), "Entreprise", centre);
	}

	@Test
	void fiftyTransmissionsAtOnceAreOne() throws Exception {
		answerAll();
		CountDownLatch start = new CountDownLatch(1);
		Callable<Boolean> transmit = () -> {
			start.await();
			return transmit();
		};
		try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Future<Boolean>> all = IntStream.range(0, AT_ONCE)
				.mapToObj((number) -> people.submit(transmit))
				.toList();
			start.countDown();
			for (Future<Boolean> one : all) {
				assertThat(one.get()).isTrue();
			}
		}
		assertThat(this.records.rows(this.staff, "opinion_transmission", this.dossier)).isOne();
		assertThat(this.records.mails(this.dossier, "avis-transmis")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.transmitted")).hasSize(1);
	}

	@Test
	void theTransmittedOpinionLeavesAsAnAccessiblePdf() {
		answerAll();
		save(4, OpinionAnswer.RESERVED, "À consolider sur un an", 1);
		transmit();
		byte[] pdf = this.tutor.scope()
			.call(() -> this.receipts.render("avis-transmis", this.invitation.centre(), this.dossier,
					this.invitation.id()))
			.getFirst()
			.content();
		assertThatPdf(pdf).isOfficial()
			.hasText("Avis de l’entreprise")
			.hasText("Dominique Tutrice, Responsable de production")
			.hasText("À consolider sur un an")
			.hasText("Ce n’est pas une note");
	}

	@Test
	void theSameSentTwiceIsNoConflictAndAnotherIs() {
		assertThat(autosave("FAVOURABLE", "0")).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
		assertThat(autosave("FAVOURABLE", "0")).as("the answer was lost").hasStatusOk();
		assertThat(autosave("UNFAVOURABLE", "0")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.lines[0].answer")
			.isEqualTo("FAVOURABLE");
		answerAll();
		transmit();
		assertThat(autosave("UNFAVOURABLE", "1")).hasStatus(422).bodyText().contains("déjà transmis");
	}

	/** Whatever is typed, claimed or asked: the same statements. */
	@ParameterizedTest
	@CsvSource({ "/mon-avis/capacites/1, 20", "/mon-avis/verifier, 20", "/mon-avis/deleguer, 21" })
	void aPageTakesTheSameStatementsWhateverItHolds(String page, int atMost) throws Exception {
		int before = statementsOf(page);
		answerAll();
		assertThat(statementsOf(page)).isEqualTo(before).isLessThanOrEqualTo(atMost);
	}

	@Test
	void theLinksPageWritesNothing() throws Exception {
		String path = this.links.path(this.invitation.link());
		List<String> sent = this.statements.apartFromTheSession(() -> this.web.get().uri(path).exchange());
		assertThat(sent).hasSizeLessThanOrEqualTo(20)
			.noneMatch((statement) -> statement.matches("(?is)\\s*(insert|update|delete).*"));
	}

	private int statementsOf(String page) throws Exception {
		Cookie session = session();
		TestSecurityContextHolder.clearContext();
		return this.statements
			.apartFromTheSession(() -> assertThat(this.web.get().uri(page).cookie(session).exchange()).hasStatusOk())
			.size();
	}

	/** Of « Commencer »; the next ones are of the same. */
	private Cookie session() {
		if (this.begun == null) {
			this.begun = this.web.post()
				.uri(this.links.path(this.invitation.link()) + "/commencer")
				.with(csrf())
				.exchange()
				.getResponse()
				.getCookie("session");
			TestSecurityContextHolder.clearContext();
		}
		return this.begun;
	}

	private MvcTestResult autosave(String answer, String seen) {
		return this.web.post()
			.uri("/mon-avis/capacites/1/brouillon")
			.param("lines[0].answer", answer)
			.param("lines[0].comment", "Vu")
			.param("seen", seen)
			.cookie(session())
			.with(csrf())
			.exchange();
	}

	private void answerAll() {
		for (int capacity = 1; capacity <= 10; capacity++) {
			int number = capacity;
			int version = this.tutor.scope()
				.call(() -> this.drafts.desk(this.tutor))
				.drafts()
				.get(new CapacityNumber(number))
				.version();
			save(capacity, OpinionAnswer.FAVOURABLE, null, version);
		}
	}

	private void save(int capacity, OpinionAnswer answer, String comment, int version) {
		assertThat(this.tutor.scope()
			.call(() -> this.drafts.save(this.tutor, new CapacityNumber(capacity),
					Map.of(0, new CapacityDraft.Line(answer, comment)), version)))
			.isTrue();
	}

	private boolean transmit() {
		return this.tutor.scope()
			.call(() -> this.transmission.transmit(this.tutor, "Dominique Tutrice", "Responsable de production"))
			.isAccepted();
	}

}
