package fr.cqpm.shared.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * The order of a form's components, which is that of its fields on the page: validation
 * itself reports errors in any order. What concerns the whole form comes first.
 */
final class FieldOrder implements Comparator<DetailedError> {

	private final @Nullable Class<?> form;

	FieldOrder(@Nullable Class<?> form) {
		this.form = form;
	}

	@Override
	public int compare(DetailedError one, DetailedError other) {
		return position(one).compareTo(position(other));
	}

	private String position(DetailedError error) {
		if (error.isGlobal()) {
			return "";
		}
		StringBuilder position = new StringBuilder();
		Class<?> type = this.form;
		for (String step : error.getFieldName().split("[.\\[\\]]+")) {
			if (Character.isDigit(step.charAt(0))) {
				position.append("%5s.".formatted(step));
				continue;
			}
			RecordComponent[] components = (type != null) ? type.getRecordComponents() : null;
			int index = indexOf(step, components);
			position.append((index >= 0) ? "%05d.".formatted(index) : step + ".");
			type = (components != null && index >= 0) ? valueType(components[index]) : null;
		}
		return position.toString();
	}

	/** What stands in the component: of a list or a map, its values. */
	private static @Nullable Class<?> valueType(RecordComponent component) {
		if (component.getGenericType() instanceof ParameterizedType type) {
			Type[] arguments = type.getActualTypeArguments();
			return (arguments[arguments.length - 1] instanceof Class<?> value) ? value : null;
		}
		return component.getType();
	}

	private static int indexOf(String name, RecordComponent @Nullable [] components) {
		for (int i = 0; components != null && i < components.length; i++) {
			if (components[i].getName().equals(name)) {
				return i;
			}
		}
		return -1;
	}

}
