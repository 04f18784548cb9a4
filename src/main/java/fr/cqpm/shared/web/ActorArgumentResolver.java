package fr.cqpm.shared.web;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link Actor} it declares. */
public class ActorArgumentResolver implements HandlerMethodArgumentResolver {

	/** Who acts in the current request, or {@code null} when nobody is signed in. */
	public static @Nullable Actor current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getDetails() instanceof Actor actor) ? actor : null;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(Actor.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		Actor actor = current();
		if (actor == null) {
			throw new NotFound("Nobody is signed in");
		}
		return actor;
	}

}
