package fr.cqpm.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.Visitor.Page;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** What was sent to whom, and what failed, as the staff of a centre sees it. */
@ApplicationTest
class MailPagesTests {

	private static final String PARKED = """
			parked_at = now(), attempts = 1, failure = 'ADDRESS_REFUSED', last_error = '550 5.1.1 No such user'""";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Statements statements;

	@Autowired
	Invitations invitations;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	ExamCentreId centre;

	Actor staff;

	DossierId dossier;

	Visitor visitor;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.visitor = new Visitor(this.mvc, this.staff);
	}

	@Test
	void aDossierShowsWhatBecameOfEachMail() {
		write("resultat", "attend@exemple.test");
		state(write("resultat", "parti@exemple.test"), "sent_at = now()");
		state(write("resultat", "encore@exemple.test"),
				"failure = 'LATER', last_error = '451 plus tard', attempts = 2");
		state(write("resultat", "jamais@exemple.test"), "dropped_at = now()");
		state(write("resultat", "revenu@exemple.test"),
				"sent_at = now(), bounced_at = now(), bounce_reason = 'Boîte pleine.'");
		state(write("resultat", "refus@exemple.test"), PARKED);
		Page page = this.visitor.get(dossierMails());
		assertThat(page.status()).isEqualTo(200);
		assertThat(row(page, "attend@")).contains("En attente");
		assertThat(row(page, "parti@")).contains("Envoyé");
		assertThat(row(page, "encore@")).contains("À réessayer", "remis l’envoi à plus tard");
		assertThat(row(page, "jamais@")).contains("Devenu sans objet");
		assertThat(row(page, "revenu@")).contains("Non distribué", "Boîte pleine.");
		assertThat(row(page, "refus@")).contains("En échec", "refuse cette adresse", "Votre résultat est disponible");
	}

	@Test
	void theTextIsShownWithoutItsLink() {
		within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"tutrice@exemple.test"));
		Invitation invitation = within(this.staff, () -> this.invitations.of(this.staff, this.dossier)).getFirst();
		Page page = this.visitor.get(address(newest("avis-demande")));
		assertThat(page.text()).contains("Bonjour Dominique Tutrice,", "https://… (lien personnel)", "En attente");
		assertThat(page.document().html()).doesNotContain("/avis/A", invitation.link().toString());
	}

	@Test
	void aParkedMailIsSentAgainAndJournalled() {
		UUID mail = write("resultat", "refus@exemple.test");
		state(mail, PARKED);
		Page dashboard = this.visitor.get("/tableau-de-bord");
		assertThat(dashboard.document().select("main .notice a[href=/courriels]").text())
			.isEqualTo("Un courriel n’est pas arrivé à son destinataire.");
		assertThat(row(this.visitor.get("/courriels"), "refus@")).contains("En échec");
		Page page = this.visitor.get(address(mail));
		assertThat(page.text()).contains("refuse cette adresse", "550 5.1.1 No such user", "Envoyer de nouveau");
		Page after = this.visitor.submit(page.document(), "form[action$=/renvoi]");
		assertThat(after.location()).isEqualTo(address(mail));
		assertThat(this.visitor.get(address(mail)).text()).contains("En attente").doesNotContain("550");
		assertThat(this.visitor.get("/courriels").text()).contains("Aucun courriel n’est en échec.");
		this.visitor.post(address(mail) + "/renvoi");
		assertThat(this.records.journal(this.staff, this.dossier, "mail.resent")).singleElement()
			.satisfies((entry) -> assertThat(entry.after().toString()).contains("refus@exemple.test"));
	}

	@Test
	void aFailureIsDealtWithWithoutSendingAgain() {
		UUID mail = write("resultat", "refus@exemple.test");
		state(mail, PARKED);
		this.visitor.submit(this.visitor.get(address(mail)).document(), "form[action$=/reglement]");
		assertThat(this.visitor.get("/courriels").text()).contains("Aucun courriel n’est en échec.");
		assertThat(row(this.visitor.get(dossierMails()), "refus@")).contains("En échec");
		assertThat(this.records.journal(this.staff, this.dossier, "mail.settled")).hasSize(1);
	}

	@Test
	void aMailThatCannotBeWrittenIsShownAllTheSame() {
		UUID mail = write("inconnu", "personne@exemple.test");
		state(mail, "failure = 'NOT_WRITTEN', last_error = 'Template', parked_at = now(), attempts = 8");
		assertThat(row(this.visitor.get(dossierMails()), "personne@")).contains("n’a pas pu être préparé");
		assertThat(this.visitor.get(address(mail)).text()).contains("n’a pas pu être préparé");
	}

	/** Of another centre, of none, or of nobody: the same. */
	@Test
	void whatIsNotTheCentresIsNotThere() {
		ExamCentreId elsewhere = this.world.centre();
		Actor stranger = this.world.staff(elsewhere);
		DossierId foreign = this.world.transmitted(stranger, elsewhere);
		UUID theirs = this.records.park(foreign);
		UUID account = this.transaction.execute((status) -> this.outbox.write(new OutgoingMail("connexion",
				"camille@exemple.test", "Camille Exemple", Map.of("until", "demain"), null, null, null)));
		state(account, "parked_at = now(), failure = 'ADDRESS_REFUSED'");
		for (UUID hidden : List.of(theirs, account, UUID.randomUUID())) {
			assertThat(this.visitor.get(address(hidden)).status()).isEqualTo(404);
			assertThat(this.visitor.post(address(hidden) + "/renvoi").status()).isEqualTo(404);
			assertThat(this.visitor.post(address(hidden) + "/reglement").status()).isEqualTo(404);
		}
		assertThat(this.visitor.get("/courriels").text()).contains("Aucun courriel n’est en échec.");
		assertThat(this.visitor.get("/dossiers/" + foreign.value() + "/courriels").status()).isEqualTo(404);
	}

	@Test
	void pagesCostTheSameWhateverTheirLength() throws Exception {
		for (int i = 0; i < 20; i++) {
			state(write("resultat", "refus" + i + "@exemple.test"), PARKED);
		}
		assertThat(cost(dossierMails())).hasSize(6);
		assertThat(cost("/courriels")).hasSize(3);
		assertThat(cost(address(newest("resultat")))).hasSize(6);
	}

	/** The scope, the person and what is counted here; not the mock's session. */
	private List<String> cost(String address) throws Exception {
		this.visitor.get(address);
		TestSecurityContextHolder.clearContext();
		return this.statements.apartFromTheSession(() -> assertThat(this.visitor.get(address).status()).isEqualTo(200));
	}

	private UUID write(String template, String recipient) {
		return this.transaction.execute((status) -> this.outbox.write(new OutgoingMail(template, recipient,
				"Camille Exemple", Map.of("reference", "LOR-2026-0042-A", "page", "http://localhost:8080/mon-dossier"),
				null, this.centre, this.dossier)));
	}

	private void state(UUID mail, String change) {
		this.jdbc.sql("update outgoing_mail set " + change + " where id = ?").param(mail).update();
	}

	private UUID newest(String template) {
		return this.jdbc
			.sql("select id from outgoing_mail where dossier_id = ? and template = ? order by created_at desc limit 1")
			.params(this.dossier.value(), template)
			.query(UUID.class)
			.single();
	}

	private String dossierMails() {
		return "/dossiers/" + this.dossier.value() + "/courriels";
	}

	private static String address(UUID mail) {
		return "/courriels/" + mail;
	}

	private static String row(Page page, String recipient) {
		return page.document()
			.select("tbody tr")
			.stream()
			.filter((row) -> row.text().contains(recipient))
			.findFirst()
			.orElseThrow()
			.text();
	}

}
