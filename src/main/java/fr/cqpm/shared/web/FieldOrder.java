package fr.cqpm.shared.web;

import java.lang.reflect.RecordComponent;
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
			RecordComponent[] components = (type != null) ? type.getRecordComponents() : null;
			int index = indexOf(step, components);
			position.append((index >= 0) ? "%05d".formatted(index) : "%5s".formatted(step)).append('.');
			type = (components != null && index >= 0) ? components[index].getType() : null;
		}
		return position.toString();
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
