package fr.cqpm.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Sends requests as they are, in order or not. */
record Web(MockMvcTester mvc) {

	/** Not one that other tests sign in from: attempts are counted. */
	private static final RequestPostProcessor FROM_ELSEWHERE = (request) -> {
		request.setRemoteAddr("192.0.2.113");
		return request;
	};

	Answer get(Guest guest, String address) {
		return send(guest, new Request(HttpMethod.GET, address, Map.of(), null, null, true));
	}

	Answer send(Guest guest, Request request) {
		String[] parts = request.address().split("\\?", 2);
		try {
			var builder = this.mvc.method(request.method()).uri(java.net.URI.create(request.address()));
			if (request.file() != null) {
				var multipart = this.mvc.post().uri(java.net.URI.create(parts[0])).multipart();
				MockPart part = new MockPart(request.file().field(), request.file().name(), request.file().content());
				part.getHeaders().setContentType(MediaType.APPLICATION_OCTET_STREAM);
				multipart.part(part);
				request.fields().forEach((name, values) -> multipart.param(name, values.toArray(String[]::new)));
				multipart.with(FROM_ELSEWHERE).with(guest.session().get());
				return answer((request.token() ? multipart.with(csrf()) : multipart).exchange());
			}
			request.fields().forEach((name, values) -> builder.param(name, values.toArray(String[]::new)));
			if (request.json() != null) {
				builder.contentType(MediaType.APPLICATION_JSON).content(request.json());
			}
			builder.with(FROM_ELSEWHERE).with(guest.session().get());
			return answer((request.token() ? builder.with(csrf()) : builder).exchange());
		}
		catch (IllegalArgumentException unsendable) {
			throw new IllegalStateException(request.toString(), unsendable);
		}
	}

	private static Answer answer(MvcTestResult result) {
		Throwable failure = result.getUnresolvedException();
		if (failure != null) {
			return new Answer(500, "", "", failure);
		}
		MockHttpServletResponse response = result.getResponse();
		String type = String.valueOf(response.getContentType());
		return new Answer(response.getStatus(), String.valueOf(response.getRedirectedUrl()),
				type.startsWith("text/") || type.contains("json")
						? new String(response.getContentAsByteArray(), StandardCharsets.UTF_8) : "",
				(response.getStatus() >= 500) ? result.getMvcResult().getResolvedException() : null);
	}

	/**
	 * A request.
	 *
	 * @param file what is sent beside the fields
	 * @param json the body, instead of fields
	 * @param token whether the token against forged requests comes with it
	 */
	record Request(HttpMethod method, String address, Map<String, List<String>> fields, @Nullable File file,
			@Nullable String json, boolean token) {

		Request withoutToken() {
			return new Request(this.method, this.address, this.fields, this.file, this.json, false);
		}

	}

	/** A file of a form. */
	record File(String field, String name, byte[] content) {

		@Override
		public String toString() {
			return this.field + "=" + this.name + " (" + this.content.length + ")";
		}

	}

	/**
	 * What came back.
	 *
	 * @param failure what nobody dealt with
	 */
	record Answer(int status, String location, String body, @Nullable Throwable failure) {

		boolean isPage() {
			return this.body.startsWith("<!DOCTYPE html>");
		}

	}

}
