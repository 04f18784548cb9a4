package fr.cqpm.opinion;

import java.io.UnsupportedEncodingException;
import java.util.Objects;

import fr.cqpm.account.Links;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** One browser, two requests: what is typed on one file never lands in the other. */
@ApplicationTest
class TwoLinksTests {

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	Links links;

	@Autowired
	MockMvcTester web;

	private ExamCentreId centre;

	private Actor staff;

	@BeforeEach
	void open() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
	}

	@Test
	void aTabOfOneFileSavesNothingInTheOther() {
		Invitation first = asked();
		Invitation second = asked();
		MockHttpServletResponse landing = get(path(first), null);
		Cookie offered = Objects.requireNonNull(landing.getCookie("session"));
		Cookie one = begin(first, offered, token(landing));
		assertThat(one.getValue()).as("a session that somebody else chose").isNotEqualTo(offered.getValue());
		assertThat(get("/mon-avis/capacites/1", offered).getRedirectedUrl()).isEqualTo("/avis?session");
		String tab = token(get("/mon-avis/capacites/1", one));
		Cookie two = begin(second, one, token(get(path(second), one)));
		assertThat(get("/mon-avis/capacites/1", one).getRedirectedUrl()).as("ended").isEqualTo("/avis?session");
		for (String address : new String[] { "/mon-avis/capacites/1", "/mon-avis/capacites/1/brouillon" }) {
			assertThat(this.web.post()
				.uri(address)
				.cookie(two)
				.param("_csrf", tab)
				.param("version", "0")
				.param("seen", "0")
				.param("lines[0].answer", "UNFAVOURABLE")
				.param("lines[0].comment", "Écrit pour l’autre dossier")).hasRedirectedUrl("/avis?session");
		}
		Actor tutor = Actor.tutor(second.id(), "Entreprise", this.centre);
		assertThat(World.within(tutor, () -> this.drafts.desk(tutor)).drafts().values())
			.allMatch((draft) -> draft.lines().isEmpty());
	}

	private Invitation asked() {
		DossierId dossier = this.world.registered(this.staff, this.centre);
		World.within(this.staff,
				() -> this.invitations.invite(this.staff, dossier, "Dominique Tutrice", null, "tutrice@exemple.test"));
		return this.staff.scope().call(() -> this.invitations.of(this.staff, dossier)).getFirst();
	}

	private String path(Invitation invitation) {
		return this.links.path(invitation.link());
	}

	private Cookie begin(Invitation invitation, Cookie session, String token) {
		MvcTestResult begun = this.web.post()
			.uri(path(invitation) + "/commencer")
			.cookie(session)
			.param("_csrf", token)
			.exchange();
		assertThat(begun).hasRedirectedUrl("/mon-avis");
		return Objects.requireNonNull(begun.getResponse().getCookie("session"));
	}

	private MockHttpServletResponse get(String address, Cookie session) {
		var request = this.web.get().uri(address);
		return ((session != null) ? request.cookie(session) : request).exchange().getResponse();
	}

	private static String token(MockHttpServletResponse page) {
		try {
			return Objects.requireNonNull(Jsoup.parse(page.getContentAsString()).selectFirst("input[name=_csrf]"))
				.val();
		}
		catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
