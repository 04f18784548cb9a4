package fr.cqpm.browser;

import java.util.UUID;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.mail.Postman;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who does not answer is reminded, and answers by telephone: the centre types, the
 * company confirms.
 */
@BrowserTest
class DictationIT {

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Postman postman;

	@Autowired
	Records records;

	@Test
	void anOpinionIsTakenByTelephoneAndConfirmed(Screens screens) {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId dossier = this.world.deposited(staff, centre);
		Mailbox mails = new Mailbox(this.postman, this.records);
		String silent = "silencieuse." + UUID.randomUUID() + "@exemple.test";
		String dictating = "dicte." + UUID.randomUUID() + "@exemple.test";
		World.within(staff, () -> this.invitations.invite(staff, dossier, "Dominique Tutrice", null, silent));
		Screen desk = Account.of(staff, this.people, this.passwords).signIn(screens.laptop());
		remind(desk, dossier);
		assertThat(mails.link(silent, "Rappel")).startsWith("/avis/");
		dictate(desk, dossier, dictating);
		assertThat(desk.text()).contains("non confirmé");
		Screen telephone = screens.telephone();
		telephone.open(mails.link(dictating, "Copie de votre avis")).isHeaded("Votre avis, dicté par téléphone");
		telephone.press("Confirmer cet avis");
		assertThat(telephone.text()).contains("Vous avez confirmé cet avis");
		desk.open("/dossiers/" + dossier.value() + "/avis");
		assertThat(desk.text()).contains("confirmé le").doesNotContain("non confirmé");
		desk.open("/dossiers/" + dossier.value() + "/courriels").isHeaded("Courriels du dossier");
		assertThat(desk.text()).contains(silent, dictating);
	}

	private static void remind(Screen desk, DossierId dossier) {
		desk.open("/avis-entreprise").isHeaded("Avis des entreprises");
		desk.page().locator("input[name='choix']").first().check();
		desk.press("Relancer les personnes cochées");
		assertThat(desk.text()).contains("Dominique Tutrice", "Rappel");
		desk.press("Envoyer la relance");
		desk.open("/dossiers/" + dossier.value() + "/avis");
	}

	private static void dictate(Screen desk, DossierId dossier, String address) {
		desk.open("/dossiers/" + dossier.value() + "/avis/telephone");
		desk.type("name", "Claude Fictive").type("function", "Cheffe d’atelier").type("email", address);
		desk.press("Commencer la saisie");
		for (int capacity = 0; capacity < 9; capacity++) {
			desk.choose("lines[" + capacity + "].answer", "FAVOURABLE");
		}
		desk.press("Enregistrer et vérifier");
		assertThat(desk.text()).contains("Avant de transmettre, il reste à compléter");
		desk.follow("Reprendre la saisie").choose("lines[9].answer", "NOT_OBSERVED").press("Enregistrer et vérifier");
		desk.pressInVain("Transmettre cet avis");
		desk.page().locator("input[type=checkbox][name='attested']").check();
		desk.press("Transmettre cet avis").isHeaded("Avis de l’entreprise");
	}

}
