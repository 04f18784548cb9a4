package fr.cqpm.browser;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.World;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A passkey of a virtual authenticator, an application's codes, and acts that want a
 * proof.
 */
@BrowserTest
class SignInIT {

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	TransactionClock clock;

	private Actor person;

	private Account account;

	@BeforeEach
	void somebody() {
		this.person = this.world.person(this.world.centre(), Role.JURY_MEMBER);
		this.account = Account.of(this.person, this.people, this.passwords);
	}

	@AfterEach
	void now() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void addsAPasskeyAndEntersWithIt(Screens screens) {
		Screen screen = screens.laptop();
		authenticator(screen);
		this.account.signIn(screen);
		screen.open("/compte").type("label", "Ordinateur de la salle 2");
		screen.page().getByText("Ajouter une clé d’accès").last().click();
		screen.page().locator("section[aria-labelledby=cles] li").waitFor();
		screen.press("Se déconnecter");
		screen.page().getByText("Se connecter avec une clé d’accès").click();
		screen.page().waitForURL("**/deliberations");
	}

	@Test
	void refusesAKeyThatIsNotOurs(Screens screens) {
		Screen screen = screens.laptop();
		authenticator(screen);
		screen.open("/connexion");
		screen.page().getByText("Se connecter avec une clé d’accès").click();
		screen.page().locator("[data-passkey-refusal]").first().getByText("Réessayez").waitFor();
	}

	@Test
	void setsAnApplicationUpOnATelephone(Screens screens) throws Exception {
		Screen screen = screens.telephone();
		this.account.signIn(screen);
		screen.open("/compte").press("Installer une application");
		byte[] secret = new Base32().decode(screen.page().locator("code.copyable").innerText().replace(" ", ""));
		screen.type("code", "12").pressInVain("Vérifier ce code");
		assertThat(screen.page().locator(".error-summary").innerText()).contains("n’a pas été reconnu");
		screen.type("code", code(secret)).press("Vérifier ce code").isHeaded("Vos codes de secours");
		assertThat(screen.page().locator(".codes li").count()).isEqualTo(10);
		screen.open("/compte");
		assertThat(screen.page().locator("section[aria-labelledby=secours]").innerText()).contains("Il en reste 10");
	}

	@Test
	void asksForThePasswordAgainBeforeWhatBindsAndKeepsTheAnswers(Screens screens) {
		Screen screen = screens.laptop();
		this.account.signIn(screen);
		screen.open("/compte");
		this.clock.shift(Duration.ofMinutes(11));
		screen.type("password", "un tout autre mot, plus long").press("Changer le mot de passe");
		screen.isHeaded("Confirmez votre identité");
		screen.type("_confirmation", "ce n’est pas le bon").pressInVain("Confirmer et continuer");
		assertThat(screen.page().locator(".error-summary").innerText()).contains("ni votre mot de passe");
		screen.type("_confirmation", this.account.password()).press("Confirmer et continuer").isHeaded("Mon compte");
		screen.press("Se déconnecter");
		new Account(this.account.email(), "un tout autre mot, plus long").signIn(screen).isHeaded("Délibérations");
	}

	/** A key as a laptop has it, whose holder always gives the right finger. */
	private static void authenticator(Screen screen) {
		CDPSession devTools = screen.page().context().newCDPSession(screen.page());
		devTools.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		Map.of("hasResidentKey", true, "hasUserVerification", true, "isUserVerified", true,
				"automaticPresenceSimulation", true)
			.forEach(options::addProperty);
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		JsonObject arguments = new JsonObject();
		arguments.add("options", options);
		devTools.send("WebAuthn.addVirtualAuthenticator", arguments);
	}

	private String code(byte[] secret) throws Exception {
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"),
				this.clock.instant(), Locale.ROOT);
	}

}
