package fr.cqpm.shared.web;

import fr.cqpm.shared.pdf.PdfBusy;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

class ErrorPagesTests {

	@Test
	void tooManyDocumentsAtOnceIsTemporary() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		ModelAndView page = new ErrorPages().busy(new PdfBusy(), response);
		assertThat(page.getStatus()).isEqualTo(SERVICE_UNAVAILABLE);
		assertThat(page.getModel()).extractingByKey("sentence").asString().contains("Réessayez");
		assertThat(response.getHeader("Retry-After")).isEqualTo("60");
	}

}
