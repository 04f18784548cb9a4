package fr.cqpm.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import fr.cqpm.mail.NastySmtp.Step;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whatever an SMTP server does, a mail leaves, waits, or is parked with its reason. */
@ApplicationTest
class NastyServerTests {

	@Autowired
	PostOffice office;

	@Autowired
	Records records;

	@BeforeEach
	void empty() {
		this.records.emptyOutbox();
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', textBlock = """
			GREETING | 421 occupé                       | UNREACHABLE
			GREETING | 554 rien pour vous               | UNREACHABLE
			GREETING | stall                            | UNREACHABLE
			GREETING | cut                              | UNREACHABLE
			HELO     | 502 inconnu                      | UNREACHABLE
			HELO     | stall                            | UNREACHABLE
			HELO     | cut                              | UNREACHABLE
			MAIL     | 451 4.3.0 plus tard              | LATER
			MAIL     | 550 5.7.1 expéditeur refusé      | NOT_ACCEPTED
			MAIL     | stall                            | LATER
			MAIL     | cut                              | LATER
			RCPT     | 450 4.2.0 liste grise            | LATER
			RCPT     | 550 5.1.1 boîte inconnue         | ADDRESS_REFUSED
			RCPT     | 554 5.7.1 pas de relais          | NOT_ACCEPTED
			RCPT     | stall                            | LATER
			RCPT     | cut                              | LATER
			DATA     | 451 4.3.0 plus tard              | LATER
			DATA     | 554 5.3.4 trop gros              | CONTENT_REFUSED
			DATA     | stall                            | LATER
			DATA     | cut                              | LATER
			BODY     | cut                              | LATER
			DOT      | 451 4.3.0 plus tard              | LATER
			DOT      | 552 5.3.4 trop gros              | CONTENT_REFUSED
			DOT      | stall                            | LATER
			DOT      | cut                              | LATER
			""")
	void saysWhatWentWrong(Step step, String answer, MailFailure expected) throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		try (NastySmtp server = new NastySmtp(step, answer)) {
			assertThat(this.office.postman(server.port(), Clock.systemUTC()).deliver()).isZero();
		}
		PostOffice.State state = this.office.state(mail);
		assertThat(state.failure()).isEqualTo(expected.name());
		assertThat(state.said()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
		if (Character.isDigit(answer.charAt(0)) && step != Step.HELO && step != Step.GREETING) {
			assertThat(state.said()).contains(answer.substring(0, 3));
		}
		assertThat(state.sent()).isFalse();
		assertThat(state.leased()).isFalse();
		assertThat(state.parked()).isEqualTo(expected == MailFailure.ADDRESS_REFUSED);
		assertThat(state.due()).isCloseTo(Instant.now().plus(Duration.ofMinutes(1)), within(20, ChronoUnit.SECONDS));
	}

	/** What is taken is taken, whatever comes after. */
	@ParameterizedTest
	@CsvSource({ "stall", "cut", "421 encore là" })
	void isSentOnceItIsTaken(String answer) throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		try (NastySmtp server = new NastySmtp(Step.QUIT, answer)) {
			assertThat(this.office.postman(server.port(), Clock.systemUTC()).deliver()).isOne();
			assertThat(server.taken()).containsExactly("camille@exemple.test");
		}
		assertThat(this.office.state(mail).sent()).isTrue();
	}

	@Test
	void waitsWhereNobodyListens() throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		UUID next = this.office.write(PostOffice.mail("claude@exemple.test"));
		int port;
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = closed.getLocalPort();
		}
		assertThat(this.office.postman(port, Clock.systemUTC()).deliver()).isZero();
		assertThat(this.office.state(mail).failure()).isEqualTo("UNREACHABLE");
		assertThat(this.office.state(next).attempts()).as("not tried, and so without a failure").isZero();
	}

	/**
	 * Each line comes in time, and there is no last one: no timeout of a read ends that.
	 */
	@ParameterizedTest
	@CsvSource({ "GREETING", "MAIL", "DOT" })
	void letsGoOfAServerThatTalksForEver(Step step) throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		try (NastySmtp server = new NastySmtp(step, NastySmtp.TALK)) {
			Instant begin = Instant.now();
			assertThat(this.office.postman(server.port(), Clock.systemUTC(), Duration.ofSeconds(1)).deliver()).isZero();
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
		}
		assertThat(this.office.state(mail).failure()).isEqualTo("LATER");
	}

	/** An address is refused for good; the others of the round leave all the same. */
	@Test
	void goesOnWithTheOthers() throws IOException {
		UUID noAddress = this.office.write(PostOffice.mail("camille@@exemple"));
		UUID good = this.office.write(PostOffice.mail("claude@exemple.test"));
		try (NastySmtp server = new NastySmtp(Step.QUIT, NastySmtp.CUT)) {
			assertThat(this.office.postman(server.port(), Clock.systemUTC()).deliver()).isOne();
		}
		assertThat(this.office.state(good).sent()).isTrue();
		assertThat(this.office.state(noAddress).parked()).isTrue();
		assertThat(this.office.state(noAddress).failure()).isEqualTo("ADDRESS_INVALID");
	}

}
