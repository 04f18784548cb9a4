package fr.cqpm.authorization;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that has a handler, as {@link Endpoint#key()} writes it. */
final class Handlers {

	private Handlers() {
	}

	/** Those of a running application. */
	static SortedSet<String> of(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("fr.cqpm."))
			.flatMap((entry) -> keys(entry.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Those of every controller there is, of whatever profile. */
	static SortedSet<String> ofEveryProfile() {
		ClassPathScanningCandidateComponentProvider controllers = new ClassPathScanningCandidateComponentProvider(
				false);
		controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		controllers.setEnvironment(new AnyProfile());
		return controllers.findCandidateComponents("fr.cqpm")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.map((name) -> ClassUtils.resolveClassName(String.valueOf(name), null))
			.filter((type) -> !type.getProtectionDomain()
				.getCodeSource()
				.getLocation()
				.getPath()
				.contains("test-classes"))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods())
				.map((method) -> Reader.INSTANCE.getMappingForMethod(method, type)))
			.filter((mapping) -> mapping != null)
			.flatMap(Handlers::keys)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> keys(RequestMappingInfo mapping) {
		String choice = mapping.getParamsCondition().isEmpty() ? "" : "?" + String.join("&",
				mapping.getParamsCondition().getExpressions().stream().map(Object::toString).toList());
		return mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> mapping.getPatternValues()
				.stream()
				.map((address) -> Endpoint.key(method.name(), address + choice)));
	}

	/** Reads the annotations of a handler without an application. */
	private static final class Reader extends RequestMappingHandlerMapping {

		private static final Reader INSTANCE = new Reader();

		@Override
		protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
			return super.getMappingForMethod(method, type);
		}

	}

	/** Where every profile is active. */
	private static final class AnyProfile extends StandardEnvironment {

		@Override
		protected boolean isProfileActive(String profile) {
			return true;
		}

	}

}
