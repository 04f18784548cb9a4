package fr.cqpm.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What can be asked of the application: one method of one address.
 *
 * @param handler who answers; {@code null} for a filter, such as signing in
 * @param conditions parameters that choose it among handlers of the same address
 */
record Endpoint(HttpMethod method, PathPattern pattern, @Nullable HandlerMethod handler, List<String> conditions) {

	/** All of them, as Spring found them: a new handler is there by itself. */
	static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
		return Stream
			.concat(mapping.getHandlerMethods()
				.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("fr.cqpm."))
				.flatMap((entry) -> of(entry.getKey(), entry.getValue())),
					Stream.of(filter("/connexion"), filter("/deconnexion")))
			.sorted((a, b) -> a.toString().compareTo(b.toString()))
			.toList();
	}

	private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
		List<String> conditions = mapping.getParamsCondition()
			.getExpressions()
			.stream()
			.map((expression) -> expression.getName())
			.toList();
		return mapping.getPathPatternsCondition()
			.getPatterns()
			.stream()
			.flatMap((pattern) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> new Endpoint(method.asHttpMethod(), pattern, handler, conditions)));
	}

	private static Endpoint filter(String address) {
		return new Endpoint(HttpMethod.POST, PathPatternParser.defaultInstance.parse(address), null, List.of());
	}

	boolean isPost() {
		return this.method == HttpMethod.POST;
	}

	/** Whether that path, without its query, is one of its addresses. */
	boolean matches(String path) {
		return this.pattern.matches(PathContainer.parsePath(path));
	}

	/** The values of the variables in that path, which is one of its addresses. */
	Map<String, String> variables(String path) {
		PathPattern.PathMatchInfo match = this.pattern.matchAndExtract(PathContainer.parsePath(path));
		return (match != null) ? match.getUriVariables() : Map.of();
	}

	/** The names of the variables in its address. */
	List<String> variableNames() {
		return java.util.regex.Pattern.compile("\\{(\\w+)")
			.matcher(this.pattern.getPatternString())
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	/** The names of the fields that its handler reads, forms' components included. */
	Set<String> fields() {
		Set<String> names = new LinkedHashSet<>(this.conditions);
		if (this.handler == null) {
			names.addAll(List.of("email", "password"));
			return names;
		}
		for (MethodParameter parameter : this.handler.getMethodParameters()) {
			if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
				names.addAll(components(parameter.getParameterType()));
			}
			else if (isField(parameter)) {
				parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
				names.add(String.valueOf(parameter.getParameterName()));
			}
		}
		return names;
	}

	private static boolean isField(MethodParameter parameter) {
		return !parameter.hasParameterAnnotation(PathVariable.class) && (parameter.getParameterAnnotations().length > 0
				|| BeanUtils.isSimpleValueType(parameter.getParameterType()));
	}

	private static Set<String> components(Class<?> form) {
		Set<String> names = new LinkedHashSet<>();
		if (form.isRecord()) {
			for (var component : form.getRecordComponents()) {
				names.add(List.class.isAssignableFrom(component.getType()) ? component.getName() + "[0]"
						: component.getName());
			}
		}
		return names;
	}

	/** Whether it reads JSON. */
	boolean readsJson() {
		return this.handler != null && Stream.of(this.handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern.getPatternString()
				+ (this.conditions.isEmpty() ? "" : "?" + String.join("&", this.conditions));
	}

}
