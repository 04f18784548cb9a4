package fr.cqpm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.ActorArgumentResolver;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;

/**
 * What the layout of every page needs: who is signed in, where they can go, light or
 * dark.
 */
@ControllerAdvice
class WebLayout {

	@ModelAttribute("me")
	@Nullable Me me() {
		Actor actor = ActorArgumentResolver.current();
		return (actor != null) ? new Me(actor.name()) : null;
	}

	@ModelAttribute("nav")
	List<Entry> navigation(HttpServletRequest request) {
		Actor actor = ActorArgumentResolver.current();
		if (actor == null) {
			return List.of();
		}
		String path = request.getRequestURI();
		List<Entry> entries = new ArrayList<>();
		add(entries, actor, Role.CENTRE_STAFF, path, "/tableau-de-bord", "Tableau de bord");
		add(entries, actor, Role.CENTRE_STAFF, path, "/candidats", "Candidats", "/dossiers");
		add(entries, actor, Role.CENTRE_STAFF, path, "/sessions", "Sessions");
		add(entries, actor, Role.ASSESSOR, path, "/mes-evaluations", "Mes évaluations", "/evaluations");
		add(entries, actor, Role.JURY_MEMBER, path, "/deliberations", "Délibérations");
		add(entries, actor, Role.CANDIDATE, path, "/mon-dossier", "Mon dossier");
		add(entries, actor, Role.RESOURCE_CENTRE, path, "/plans-transmis", "Plans transmis");
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

	@ModelAttribute("theme")
	@Nullable String theme(@CookieValue(name = "theme", required = false) @Nullable String theme) {
		return ("light".equals(theme) || "dark".equals(theme)) ? theme : null;
	}

	/** What people type is trimmed; an empty field is no value. */
	@InitBinder
	void trim(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	record Me(String displayName) {

	}

	record Entry(String href, String label, boolean current) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Resolvers implements WebMvcConfigurer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new ActorArgumentResolver());
		}

	}

}
