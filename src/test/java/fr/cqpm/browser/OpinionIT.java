package fr.cqpm.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.account.Links;
import fr.cqpm.mail.Postman;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The company's whole way: once, on a telephone, between two machines. */
@BrowserTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OpinionIT {

	/**
	 * What a first visit weighs as it is sent, fonts apart, and how many fonts it takes.
	 */
	private static final String WEIGHT = """
			async () => {
				await document.fonts.ready;
				const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
				const fonts = all.filter(({ name }) => name.endsWith('.woff2'));
				const rest = all.filter((entry) => !fonts.includes(entry));
				return [rest.reduce((sum, entry) => sum + entry.encodedBodySize, 0), fonts.length];
			}""";

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	Registrations registrations;

	@Autowired
	Links links;

	@Autowired
	Postman postman;

	@Autowired
	Records records;

	private final String address = "tutrice." + UUID.randomUUID() + "@exemple.test";

	private Actor staff;

	private DossierId dossier;

	private Mailbox mails;

	@BeforeEach
	void ask() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.deposited(this.staff, centre);
		this.mails = new Mailbox(this.postman, this.records);
		invite();
	}

	@Test
	void scannersOpenItAndThenTheTelephoneAndThenTheDesk(Screens screens) {
		String link = this.mails.link(this.address, "Votre avis");
		Screen telephone = screens.telephone();
		for (int scan = 0; scan < 100; scan++) {
			assertThat(telephone.page().request().get(LocalServer.ADDRESS + link).status()).isEqualTo(200);
		}
		assertThat(invitation().begunAt()).isNull();
		telephone.open(link);
		weighsLittle(telephone.page());
		telephone.press("Commencer");
		weighsLittle(telephone.page());
		telephone.choose("lines[0].answer", "FAVOURABLE");
		saved(telephone).press("Enregistrer et continuer").page().waitForURL("**/capacites/2");
		saved(telephone.choose("lines[0].answer", "RESERVED"));
		telephone.page()
			.waitForResponse(
					(response) -> response.url().endsWith("/brouillon")
							&& response.request().postData().contains("consolider"),
					() -> telephone.type("lines[0].comment", "À consolider."));
		telephone.page().close();
		Screen desk = screens.laptop();
		desk.open(link).press("Reprendre");
		assertThat(desk.path()).as("the first that needs something").isEqualTo("/mon-avis/capacites/3");
		desk.open("/mon-avis/capacites/2");
		assertThat(desk.value("lines[0].comment")).isEqualTo("À consolider.");
		desk.open("/mon-avis");
		for (int capacity = 3; capacity < 10; capacity++) {
			desk.choose("lines[0].answer", "FAVOURABLE").press("Enregistrer et continuer");
			desk.page().waitForURL("**/capacites/" + (capacity + 1));
		}
		desk.choose("lines[0].answer", "NOT_OBSERVED").press("Enregistrer et vérifier");
		desk.page().waitForURL("**/verifier");
		new TutorPages(desk).transmit();
		assertThat(desk.download("/mon-avis/transmis/avis.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		desk.follow("Demander le retrait de cet avis").type("reason", "Motif fictif").press("Envoyer la demande");
		assertThat(desk.text()).contains("ne s’est pas encore prononcé");
		desk.open(link).isHeaded("Votre avis est transmis");
		assertThat(this.records.mails(this.dossier, "avis-retrait-demande")).isOne();
	}

	@Test
	void whatIsTypedSurvivesADeadBattery(Screens screens) {
		Screen telephone = screens.telephone();
		telephone.open(this.mails.link(this.address, "Votre avis")).press("Commencer");
		saved(telephone.choose("lines[0].answer", "FAVOURABLE"));
		telephone.page().context().setOffline(true);
		telephone.type("lines[0].comment", "Écrit sans réseau").choose("lines[0].answer", "UNFAVOURABLE");
		says(telephone, "Pas de réseau. Votre saisie est gardée sur cet appareil");
		Page next = telephone.page().context().newPage();
		telephone.page().close();
		next.context().setOffline(false);
		Screen again = new Screen(next, null).open("/mon-avis/capacites/1");
		saved(again);
		assertThat(again.value("lines[0].comment")).isEqualTo("Écrit sans réseau");
		again.page().context().clearCookies();
		again.open("/mon-avis/capacites/1").isHeaded("J’ai reçu un code");
		assertThat(again.text()).contains("Votre session a expiré", "rien n’est perdu");
	}

	@Test
	void aTypedCodeLeadsThereAndSomebodyElseIsNamed(Screens screens) {
		Screen desk = screens.telephone();
		desk.open("/connexion").follow("J’ai reçu un code");
		desk.type("code", "ABCD-2345").type("who", "inconnue@exemple.test").pressInVain("Ouvrir la demande");
		String candidate = this.staff.scope()
			.call(() -> this.registrations.get(this.staff, this.dossier))
			.candidateName();
		desk.type("code", this.links.code(invitation().link()).toLowerCase(Locale.ROOT)).type("who", candidate);
		desk.press("Ouvrir la demande").press("Quelqu’un d’autre peut répondre");
		desk.pressInVain("Proposer cette personne");
		desk.type("name", "Sacha Fictive").type("function", "Cheffe d’atelier").type("email", "cheffe@exemple.test");
		desk.press("Proposer cette personne").isHeaded("C’est noté");
		assertThat(this.records.mails(this.dossier, "avis-delegation")).isOne();
	}

	@Test
	void aReplacedOrRevokedLinkSaysSo(Screens screens) {
		Screen telephone = screens.telephone();
		String first = this.mails.link(this.address, "Votre avis");
		invite();
		telephone.open(first).isHeaded("Ce lien est remplacé");
		String second = this.mails.link(this.address, "Votre avis");
		assertThat(second).isNotEqualTo(first);
		telephone.open(second).press("Ce n’est pas moi").isHeaded("C’est noté");
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, invitation().id()));
		telephone.open("/mon-avis/capacites/1").isHeaded("J’ai reçu un code");
		telephone.open(second).isHeaded("Cette demande n’est plus ouverte");
		screens.withoutScripts().open(second.substring(0, second.length() - 5)).isHeaded("Ce lien n’est pas valable");
	}

	private void invite() {
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null, this.address));
	}

	private Invitation invitation() {
		List<Invitation> all = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier));
		return all.getLast();
	}

	private static void weighsLittle(Page page) {
		List<?> weight = (List<?>) page.evaluate(WEIGHT);
		assertThat(((Number) weight.get(0)).intValue()).as(page.url()).isBetween(10_000, 60_000);
		assertThat(((Number) weight.get(1)).intValue()).as("fonts of %s", page.url()).isLessThanOrEqualTo(2);
	}

	private static Screen saved(Screen screen) {
		says(screen, "Enregistré à");
		PlaywrightAssertions.assertThat(screen.page().locator("#etat")).hasAttribute("aria-busy", "false");
		return screen;
	}

	private static Screen says(Screen screen, String words) {
		Locator state = screen.page().locator("#etat");
		PlaywrightAssertions.assertThat(state).containsText(words);
		return screen;
	}

}
