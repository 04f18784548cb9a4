package fr.cqpm.shared.web;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Light, dark or the system's choice, kept on the device for a year, signed in or not.
 */
@Controller
class ThemeController {

	private static final Set<String> THEMES = Set.of("light", "dark");

	@PostMapping("/theme")
	RedirectView choose(@RequestParam String theme, @RequestParam(defaultValue = "/") String here,
			HttpServletRequest request, HttpServletResponse response) {
		boolean chosen = THEMES.contains(theme);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from("theme", chosen ? theme : "")
					.path("/")
					.maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
		return back(here);
	}

	/** Only within the application: another address would make this an open redirect. */
	private static RedirectView back(String here) {
		RedirectView view = new RedirectView(here.matches("/([!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?") ? here : "/");
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
