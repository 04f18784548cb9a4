package fr.cqpm;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.SignedIn;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What is refused before it is read. */
class RequestBodiesTests {

	private static final String UPLOAD = "/mon-dossier/rapport";

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | /connexion           | application/x-www-form-urlencoded | 1048576 |         | 200
			POST | /connexion           | application/x-www-form-urlencoded | 1048577 |         | 413
			PUT  | /connexion           | application/x-www-form-urlencoded | 1048577 |         | 413
			POST | /connexion/cle       | application/json                  | 1048577 |         | 413
			POST | /connexion/cle       | application/json                  |      -1 | chunked | 411
			GET  | /connexion           |                                   |      -1 |         | 200
			POST | /connexion           | multipart/form-data; boundary=x   |     100 |         | 415
			GET  | /connexion           | Multipart/Form-Data; boundary=x   |     100 |         | 415
			POST | /mon-dossier/%72apport | multipart/form-data; boundary=x |     100 |         | 415
			POST | /mon-dossier/rapport | multipart/form-data; boundary=x   |     100 |         | 302
			POST | /mon-dossier/rapport | application/x-www-form-urlencoded | 1048577 |         | 413
			""")
	void strangersBringLittle(String method, String address, String type, int length, String encoding, int status)
			throws Exception {
		assertThat(answer(method, address, type, length, encoding)).isEqualTo(status);
	}

	@Test
	void whoeverIsSignedInBringsAFileToItsPageAlone() throws Exception {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken
				.authenticated(new SignedIn(SignedIn.Kind.PERSON, UUID.randomUUID(), 0), null, List.of()));
		String file = "multipart/form-data; boundary=x";
		assertThat(answer("POST", UPLOAD, file, 50_000_000, null)).isEqualTo(200);
		assertThat(answer("POST", UPLOAD, file, -1, "chunked")).isEqualTo(200);
		assertThat(answer("POST", "/connexion", file, 100, null)).isEqualTo(415);
	}

	private static int answer(String method, String address, String type, int length, String encoding)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, address) {

			@Override
			public long getContentLengthLong() {
				return length;
			}

		};
		request.setContentType(type);
		if (encoding != null) {
			request.addHeader("Transfer-Encoding", encoding);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RequestBodies().doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
