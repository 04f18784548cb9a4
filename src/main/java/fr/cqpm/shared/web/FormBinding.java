package fr.cqpm.shared.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Makes forms as their records say, by their constructors alone. What no page of ours
 * sends, a value of another type, a list with an empty place, a name that means nothing,
 * is no form (400): neither a handler nor a page then meets half of one.
 */
public final class FormBinding extends ServletModelAttributeMethodProcessor {

	private FormBinding() {
		super(false);
	}

	/** Takes the place of Spring's own. */
	public static void into(RequestMappingHandlerAdapter adapter) {
		List<HandlerMethodArgumentResolver> resolvers = Objects.requireNonNull(adapter.getArgumentResolvers());
		HandlerMethodArgumentResolver own = resolvers.stream()
			.filter(ServletModelAttributeMethodProcessor.class::isInstance)
			.findFirst()
			.orElseThrow();
		FormBinding binding = new FormBinding();
		adapter.setArgumentResolvers(
				resolvers.stream().map((resolver) -> (resolver == own) ? binding : resolver).toList());
	}

	@Override
	protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
		binder.setDeclarativeBinding(true);
		binder.setBindingErrorProcessor(new Unreadable());
		try {
			super.constructAttribute(binder, request);
		}
		catch (RuntimeException unreadable) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No form of ours", unreadable);
		}
		Object form = binder.getTarget();
		if (form == null || hasEmptyPlace(form)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No form of ours");
		}
	}

	private static boolean hasEmptyPlace(Object form) {
		return form.getClass().isRecord()
				&& Arrays.stream(form.getClass().getRecordComponents()).anyMatch((part) -> hasEmptyPlace(form, part));
	}

	private static boolean hasEmptyPlace(Object form, RecordComponent part) {
		ReflectionUtils.makeAccessible(part.getAccessor());
		Object value = ReflectionUtils.invokeMethod(part.getAccessor(), form);
		return value instanceof Collection<?> places
				&& places.stream().anyMatch((place) -> (place != null) ? hasEmptyPlace(place) : !mayBeEmpty(part));
	}

	/** Whether the list says itself that its places may be empty. */
	private static boolean mayBeEmpty(RecordComponent list) {
		return list.getAnnotatedType() instanceof AnnotatedParameterizedType type
				&& type.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class);
	}

	/**
	 * What people type is text in every form; the rest is the page's own: a version, a
	 * key, a choice.
	 */
	private static final class Unreadable extends DefaultBindingErrorProcessor {

		@Override
		public void processPropertyAccessException(PropertyAccessException unreadable, BindingResult result) {
			throw unreadable;
		}

	}

}
