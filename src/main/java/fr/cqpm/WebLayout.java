package fr.cqpm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.ActorArgumentResolver;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * What the layout of every page needs: who is signed in, where they can go, light or
 * dark. Request attributes and not a model, which the page of a refusal would not have.
 */
class WebLayout implements HandlerInterceptor {

	private final FrenchTime time;

	WebLayout(FrenchTime time) {
		this.time = time;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Actor actor = ActorArgumentResolver.current();
		String path = request.getRequestURI();
		request.setAttribute("me", (actor != null) ? new Me(actor.name(), actor.person() != null) : null);
		request.setAttribute("nav", (actor != null) ? navigation(actor, path) : List.of());
		request.setAttribute("theme", theme(request));
		request.setAttribute("time", this.time);
		request.setAttribute("requestPath", path);
		request.setAttribute("here", here(request));
		return true;
	}

	/**
	 * The choice of theme, at the foot of every page, sends a token that lives in the
	 * session: a visitor's has to begin before a long page does, whose beginning has left
	 * by then.
	 */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")
				&& request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

	private static List<Entry> navigation(Actor actor, String path) {
		List<Entry> entries = new ArrayList<>();
		add(entries, actor, Role.CENTRE_STAFF, path, "/tableau-de-bord", "Tableau de bord");
		add(entries, actor, Role.CENTRE_STAFF, path, "/candidats", "Candidats", "/dossiers");
		add(entries, actor, Role.CENTRE_STAFF, path, "/avis-entreprise", "Avis");
		add(entries, actor, Role.CENTRE_STAFF, path, "/sessions", "Sessions");
		add(entries, actor, Role.ASSESSOR, path, "/mes-evaluations", "Mes évaluations", "/evaluations");
		add(entries, actor, Role.JURY_MEMBER, path, "/deliberations", "Délibérations");
		add(entries, actor, Role.CANDIDATE, path, "/mon-dossier", "Mon dossier");
		add(entries, actor, Role.RESOURCE_CENTRE, path, "/plans-transmis", "Dossiers transmis");
		add(entries, actor, Role.ADMINISTRATOR, path, "/administration", "Administration");
		if (!actor.has(Role.TUTOR)) {
			entries.add(new Entry("/referentiels", "Référentiels", path.startsWith("/referentiels")));
		}
		return entries;
	}

	private static void add(List<Entry> entries, Actor actor, Role role, String path, String href, String label,
			String... alsoUnder) {
		if (actor.has(role)) {
			boolean current = path.startsWith(href) || Set.of(alsoUnder).stream().anyMatch(path::startsWith);
			entries.add(new Entry(href, label, current));
		}
	}

	private static @Nullable String theme(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, "theme");
		String theme = (cookie != null) ? cookie.getValue() : null;
		return ("light".equals(theme) || "dark".equals(theme)) ? theme : null;
	}

	/**
	 * Where to come back to after a choice of theme, or {@code null} where nothing can be
	 * shown again.
	 */
	private static @Nullable String here(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod()) || request.getDispatcherType() == DispatcherType.ERROR) {
			return null;
		}
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/**
	 * @param account whether there is an account to look after
	 */
	record Me(String displayName, boolean account) {

	}

	record Entry(String href, String label, boolean current) {

	}

}
