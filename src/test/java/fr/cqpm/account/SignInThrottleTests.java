package fr.cqpm.account;

import java.util.UUID;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SignInThrottleTests {

	@Autowired
	SignInThrottle throttle;

	private final String address = "192.0.2." + UUID.randomUUID();

	@Test
	void letsARoomFullOfPeopleInFromOneAddress() {
		for (int person = 0; person < 300; person++) {
			String account = "personne" + (person % 20) + "@exemple.test";
			assertThat(this.throttle.allows(account, this.address)).as("sign-in %d", person).isTrue();
			this.throttle.succeeded(account, this.address);
		}
	}

	@Test
	void stopsWhoeverTriesManyAccountsFromOneAddress() {
		int allowed = 0;
		for (int account = 0; account < 250; account++) {
			allowed += this.throttle.allows("personne" + account + "@exemple.test", this.address) ? 1 : 0;
		}
		assertThat(allowed).isBetween(200, 205);
	}

	@Test
	void countsAnAccountByAddress() {
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(this.throttle.allows("personne@exemple.test", this.address)).isTrue();
		}
		assertThat(this.throttle.allows("personne@exemple.test", this.address)).isFalse();
		assertThat(this.throttle.allows("personne@exemple.test", this.address + "9")).as("elsewhere").isTrue();
		assertThat(this.throttle.allows("autre@exemple.test", this.address)).as("somebody else there").isTrue();
	}

}
