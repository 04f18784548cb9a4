package fr.cqpm.certification;

import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The page of a standard of another shape than the first: blocks, codes, a first day in
 * force, a third method. It is there for the length of this test's transaction.
 */
@ApplicationTest
@Transactional
class OtherStandardPageTests {

	@Autowired
	Editions editions;

	@Autowired
	EditionStore store;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Test
	void showsItsBlocksItsCodesAndItsFirstDay() throws Exception {
		this.store.add(List.of(EditionFormat.readYaml("essai.yaml", Standards.content(Standards.FICTITIOUS_FILE))));
		lookAgain();

		Document page = page("/referentiels/releve-fictif/2026-01");

		assertThat(page.select("h3[id^=bloc]").eachText()).containsExactly("B1 Premier bloc", "B2 Second bloc");
		assertThat(page.select("section[aria-labelledby=bloc-2] .capacity__title").eachText())
			.containsExactly("2. Rendre compte");
		assertThat(page.select("section[aria-labelledby=enregistrement] dd").eachText()).contains("15 janvier 2026",
				"00000");
		assertThat(page.select("section[aria-labelledby=evaluation] > .reading").text())
			.doesNotContain("ne prévoit pas");
		assertThat(page("/referentiels").select(".card .tag").eachText()).containsExactly("RNCP 00000");
	}

	/** An id nobody knows makes the editions be read again. */
	@AfterTransaction
	void lookAgain() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.editions.byId(new EditionId(UUID.randomUUID())));
	}

	private Document page(String address) throws Exception {
		Actor reader = this.world.person(this.world.centre(), Role.ASSESSOR);
		return Jsoup
			.parse(this.mvc.get().uri(address).with(Requests.as(reader)).exchange().getResponse().getContentAsString());
	}

}
