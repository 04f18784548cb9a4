package fr.cqpm.opinion;

import java.awt.image.BufferedImage;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.cqpm.account.CentreContacts;
import fr.cqpm.account.Links;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The request on paper: one accessible page, which opens what the mail opens. */
@ApplicationTest
class InvitationLettersTests {

	private static final int DPI = 150;

	private static final String FUNCTION = "Responsable de la production, de la maintenance et des ateliers de mécanique";

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	InvitationLetters letters;

	@Autowired
	CentreContacts contacts;

	@Autowired
	Links links;

	@Autowired
	CqpmProperties properties;

	private Actor staff;

	private DossierId dossier;

	private Invitation invitation;

	@BeforeEach
	void invite() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.deposited(this.staff, centre);
		this.contacts.change(centre, "secretariat@exemple.test", "03 00 00 00 00");
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", FUNCTION,
				"tutrice@exemple.test"));
		this.invitation = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst();
	}

	@Test
	void saysWhoAsksAndHowToAnswerOnOneAccessiblePage() {
		InvitationLetters.Letter letter = print(this.staff);
		assertThat(letter.fileName()).startsWith("lettre-avis-").endsWith(".pdf");
		assertThatPdf(letter.pdf()).isOfficial()
			.hasPages(1)
			.hasText("Dominique Tutrice", FUNCTION, "03 00 00 00 00", "secretariat@exemple.test")
			.hasText("environ cinq minutes", "au plus tard le", this.properties.link("/avis"))
			.hasText(this.links.code(this.invitation.link()));
	}

	@Test
	void thePictureIsTheLinkOfTheMail() throws Exception {
		String link = this.properties.link(this.links.path(this.invitation.link()));
		assertThat(read(print(this.staff).pdf())).isEqualTo(link);
	}

	@Test
	void eachLetterIsNoted() {
		print(this.staff);
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.letter")).hasSize(1);
	}

	@Test
	void noneForAnotherCentreNorForAClosedRequest() {
		Actor elsewhere = this.world.staff(this.world.centre());
		assertThatThrownBy(() -> print(elsewhere)).isInstanceOf(NotFound.class);
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, this.invitation.id()));
		assertThatThrownBy(() -> print(this.staff)).isInstanceOf(RuleViolation.class)
			.hasMessageContaining("n’est plus ouverte");
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.letter")).isEmpty();
	}

	private InvitationLetters.Letter print(Actor actor) {
		return actor.scope().call(() -> this.letters.print(actor, this.dossier, this.invitation.id()));
	}

	private static String read(byte[] pdf) throws Exception {
		BufferedImage page = PdfAssert.read(pdf, (document) -> new PDFRenderer(document).renderImageWithDPI(0, DPI));
		int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
		RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

}
