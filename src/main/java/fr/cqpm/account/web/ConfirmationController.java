package fr.cqpm.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Asks for a proof before an act that binds, and carries the act's own answers along. It
 * is only reached from within: an act is forwarded here.
 */
@Controller
class ConfirmationController {

	private static final int FORBIDDEN = 403;

	private static final int UNPROCESSABLE = 422;

	@PostMapping(ConfirmationFilter.PAGE)
	String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String act)) {
			throw new NotFound("Nothing to confirm");
		}
		Object refusal = request.getAttribute(ConfirmationFilter.REFUSAL);
		response.setStatus((refusal != null) ? UNPROCESSABLE : FORBIDDEN);
		model.addAttribute("refusal", refusal);
		model.addAttribute("act", act);
		model.addAttribute("answers", answers(request.getParameterMap()));
		if (refusal != null) {
			model.addAttribute("errorSummary", true);
		}
		return "account/confirm";
	}

	private static List<Map.Entry<String, String>> answers(Map<String, String[]> parameters) {
		List<Map.Entry<String, String>> answers = new ArrayList<>();
		parameters.forEach((name, values) -> {
			if (!name.equals("_csrf") && !name.equals(ConfirmationFilter.FIELD)) {
				for (String value : values) {
					answers.add(Map.entry(name, value));
				}
			}
		});
		return answers;
	}

}
