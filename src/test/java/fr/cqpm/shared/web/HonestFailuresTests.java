package fr.cqpm.shared.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/** No failure is answered by 200 and an empty page. */
@ApplicationTest
class HonestFailuresTests {

	@Autowired
	@Qualifier("handlerExceptionResolver")
	private HandlerExceptionResolver resolver;

	@Test
	void aConnectionThatDiesWhenATransactionBeginsIsTemporary() {
		SQLException cut = new SQLException("An I/O error occurred while sending to the backend.", "08006",
				new EOFException());
		assertThat(status(new CannotCreateTransactionException("Could not open JPA EntityManager", cut)))
			.isEqualTo(503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "08001", "57P01", "57P02", "57P03", "53300" })
	void aDatabaseThatIsNotThereIsTemporary(String state) {
		assertThat(status(new DataAccessResourceFailureException("?", new SQLException("?", state)))).isEqualTo(503);
	}

	@Test
	void aPoolWithoutAConnectionIsTemporary() {
		assertThat(status(new CannotCreateTransactionException("?", new SQLTransientConnectionException("?"))))
			.isEqualTo(503);
	}

	@Test
	void aStatementThatIsWrongIsAnIncident() {
		assertThat(status(new JpaSystemException(new RuntimeException(new SQLException("?", "42601"))))).isEqualTo(500);
	}

	@Test
	void aFileThatEndsTooEarlyIsNotTakenForAReaderWhoLeft() {
		assertThat(status(new UncheckedIOException(new EOFException()))).isEqualTo(500);
		assertThat(status(new IOException("Connection reset by peer"))).isEqualTo(500);
	}

	private int status(Exception failure) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		ModelAndView answer = this.resolver.resolveException(new MockHttpServletRequest("POST", "/"), response, null,
				failure);
		return (answer != null && answer.getStatus() != null) ? answer.getStatus().value() : response.getStatus();
	}

}
