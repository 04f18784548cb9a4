package fr.cqpm.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Draws the README's pictures anew, from the demonstration's dossiers. */
@Tag("screenshots")
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = "cqpm.embedded.data-directory=target/screenshots/${random.uuid}")
@ContextConfiguration(initializers = LocalServer.class)
@ActiveProfiles({ "test", "demo" })
class ScreenshotsIT {

	private static final Path FOLDER = Path.of("docs", "screenshots");

	private static final long LARGEST = 200 * 1024;

	@Test
	void picturesOfWhatEachRoleSees(Screens screens) throws IOException {
		Screen staff = screens.camera(1280, 720);
		take(staff.open("/connexion"), "sign-in");
		take(enter(staff, "Hélène Fictive").open("/tableau-de-bord"), "dashboard");
		take(staff.open("/dossiers/" + id("LEA")), "dossier");
		take(staff.open("/dossiers/" + id("DOMINIQUE") + "/plan"), "plan");
		take(enter(screens.camera(1280, 720), "Inès Maquette").open("/mon-dossier/preuves"), "evidence");
		Screen assessor = enter(screens.camera(1280, 720), "Sophie Inventée").open("/evaluations/" + id("MANON"));
		assessor.page().locator("fieldset.criterion input:checked").first().focus();
		take(assessor, "grid");
		assessor.page().setViewportSize(390, 844);
		take(assessor.open("/evaluations/" + id("MANON") + "#capacite-2"), "grid-phone");
		Screen president = enter(screens.camera(1280, 720), "Bruno Imaginaire");
		take(president.open("/evaluations/" + id("SARAH") + "/commission"), "commission");
		Screen jury = enter(screens.camera(1280, 720), "Claire Patron").open("/deliberations");
		jury.page().locator("main tbody a").last().click();
		jury.page().waitForLoadState();
		take(jury, "jury");
		Screen tutor = screens.camera(390, 844).open("/connexion");
		tutor.follow("Donner l’avis de l’entreprise, par le lien qu’un tuteur a reçu").press("Reprendre");
		take(tutor.open("/mon-avis/capacites/3"), "opinion-phone");
	}

	private static Screen enter(Screen screen, String name) {
		return screen.open("/connexion").press("Entrer : " + name);
	}

	/** The demonstration gives its dossiers the same ids at every start. */
	private static UUID id(String dossier) {
		return UUID.nameUUIDFromBytes(("demo:" + dossier).getBytes(StandardCharsets.UTF_8));
	}

	private static void take(Screen screen, String name) throws IOException {
		Path picture = FOLDER.resolve(name + ".png");
		screen.page().screenshot(new ScreenshotOptions().setPath(picture));
		assertThat(Files.size(picture)).as(name).isLessThan(LARGEST);
	}

}
