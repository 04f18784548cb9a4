package fr.cqpm.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.shared.Ids;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ApplicationTest
class TypedCodesTests {

	@Autowired
	Links links;

	@Autowired
	TypedCodes codes;

	@Autowired
	EarlierLinks earlier;

	@Autowired
	World world;

	@Autowired
	JdbcClient jdbc;

	private UUID link;

	/** Counts start anew for each test. */
	private String from;

	@BeforeEach
	void make() {
		this.link = this.links.create(Purpose.OPINION, Ids.next(), this.world.centre(), null);
		this.from = Ids.next().toString();
	}

	@Test
	void isTheSameForTheSameLinkAndStoredNowhere() {
		String code = this.links.code(this.link);
		assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}").isEqualTo(this.links.code(this.link));
		assertThat(this.jdbc.sql("select l::text from access_link l where id = ?")
			.param(this.link)
			.query(String.class)
			.single()).doesNotContain(code).doesNotContain(code.replace("-", ""));
		UUID another = this.links.create(Purpose.OPINION, Ids.next(), this.world.centre(), null);
		assertThat(this.links.code(another)).isNotEqualTo(code);
	}

	@Test
	void isFoundHoweverItIsTyped() {
		String code = this.links.code(this.link);
		List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), " " + code.replace("-", " ") + " ")
			.forEach((typed) -> assertThat(found(typed)).as(typed).containsExactly(this.link));
		assertThat(found(code.substring(1))).isEmpty();
		assertThat(found("")).isEmpty();
	}

	@Test
	void stillLeadsToARevokedLink() {
		String code = this.links.code(this.link);
		this.links.revoke(Purpose.OPINION, this.links.byCode(code).getFirst().subject());
		assertThat(this.codes.find(code, this.from)).singleElement()
			.satisfies((found) -> assertThat(found.revokedAt()).isNotNull());
	}

	@Test
	void onlyAnOpinionHasOne() {
		UUID password = this.links.create(Purpose.PASSWORD, Ids.next(), null, null);
		assertThat(this.links.typed(password)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.links.code(password));
	}

	@Test
	void aLinkFromBeforeThereWereCodesGetsItsOwn() {
		this.jdbc.sql("update access_link set code_print = null where id = ?").param(this.link).update();
		assertThat(found(this.links.code(this.link))).isEmpty();
		this.earlier.print();
		assertThat(found(this.links.code(this.link))).containsExactly(this.link);
	}

	@Test
	void guessesAreCountedByCodeWhereverTheyComeFrom() {
		String code = this.links.code(this.link);
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(this.codes.find(code, this.from + attempt)).isNotEmpty();
		}
		assertThat(this.codes.find(code, this.from + "elsewhere")).isEmpty();
	}

	@Test
	void guessesAreCountedByAddress() {
		for (int attempt = 0; attempt < 60; attempt++) {
			this.codes.find("AAAA-" + attempt, this.from);
		}
		String code = this.links.code(this.link);
		assertThat(this.codes.find(code, this.from)).isEmpty();
		assertThat(this.codes.find(code, this.from + "elsewhere")).isNotEmpty();
	}

	@Test
	void whatWasRightDoesNotCount() {
		String code = this.links.code(this.link);
		for (int attempt = 0; attempt < 30; attempt++) {
			List<Link> found = this.codes.find(code, this.from);
			assertThat(found).isNotEmpty();
			this.codes.succeeded(code, found, this.from);
		}
	}

	private List<UUID> found(String typed) {
		return this.links.byCode(typed).stream().map(Link::id).toList();
	}

}
