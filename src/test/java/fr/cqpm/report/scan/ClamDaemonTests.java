package fr.cqpm.report.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import fr.cqpm.report.scan.FakeClamd.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The INSTREAM protocol, with a daemon that behaves and one that does not. */
@Timeout(30)
class ClamDaemonTests {

	private final FakeClamd clamd = new FakeClamd();

	@AfterEach
	void close() {
		this.clamd.close();
	}

	@Test
	void aFileIsCleanOrInfected() throws IOException {
		assertThat(scan(content(3_000_000, ""))).isEqualTo(new ScanAnswer.Clean());
		assertThat(scan(content(300_000, FakeClamd.EICAR))).isEqualTo(new ScanAnswer.Infected("Eicar-Test-Signature"));
		assertThat(scan(content(0, ""))).isEqualTo(new ScanAnswer.Clean());
	}

	@ParameterizedTest
	@EnumSource(value = Manner.class, mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
	void anythingElseIsNoAnswer(Manner manner) {
		this.clamd.behave(manner);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> scan(content(8_000_000, "")));
	}

	@Test
	void readsTheAnswerOfADaemonThatClosesEarly() {
		this.clamd.behave(Manner.SAYS_TOO_LARGE);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> scan(content(65_536, "")))
			.withMessageContaining("size limit exceeded");
	}

	@Test
	void aDaemonThatIsNotThereIsNoAnswer() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		ClamDaemon nobody = new ClamDaemon(new InetSocketAddress("localhost", free), Duration.ofSeconds(1));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> nobody.scan(content(10, "")));
	}

	/** With CLAMD=host:port, whose signatures know the EICAR text. */
	@Test
	@Tag("proof")
	void aRealDaemonAnswersTheSame() throws IOException {
		String real = System.getenv("CLAMD");
		assumeTrue(real != null, "CLAMD names no daemon");
		String[] address = String.valueOf(real).split(":");
		ClamDaemon daemon = new ClamDaemon(InetSocketAddress.createUnresolved(address[0], Integer.parseInt(address[1])),
				Duration.ofSeconds(20));
		assertThat(daemon.scan(content(3_000_000, ""))).isEqualTo(new ScanAnswer.Clean());
		assertThat(daemon.scan(content(0, FakeClamd.EICAR))).isInstanceOf(ScanAnswer.Infected.class);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> daemon.scan(content(120_000_000, "")));
	}

	private ScanAnswer scan(InputStream content) throws IOException {
		return new ClamDaemon(this.clamd.address(), Duration.ofSeconds(1)).scan(content);
	}

	private static InputStream content(int blanks, String end) {
		byte[] text = end.getBytes(StandardCharsets.US_ASCII);
		byte[] all = new byte[blanks + text.length];
		Arrays.fill(all, (byte) ' ');
		System.arraycopy(text, 0, all, blanks, text.length);
		return new ByteArrayInputStream(all);
	}

}
