package fr.cqpm.shared.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.util.DetailedError;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * The form of the page, as {@code #bound} in templates. It lets one component serve every
 * field, where {@code th:field} would need the name written into the template.
 */
public final class BoundForm {

	private static final String FORM = "form";

	private static final String ALL = "${form.*}";

	private final IExpressionContext context;

	BoundForm(IExpressionContext context) {
		this.context = context;
	}

	/**
	 * A field of the surrounding {@code th:object}.
	 * @param path the field's path below the form, such as {@code company.siret} or
	 * {@code situations[0].title}; always written in a template, never sent by a browser
	 */
	public BoundField field(String path) {
		return new BoundField(FieldUtils.getBindStatus(this.context, "*{" + path + "}"));
	}

	/**
	 * Why the model attribute {@code form} was refused, one line per cause, in the order
	 * of its components; empty without a form.
	 */
	public List<FormError> errors() {
		if (this.context.getVariable(FORM) == null) {
			return List.of();
		}
		return FieldUtils.detailedErrors(this.context, ALL)
			.stream()
			.sorted(new FieldOrder(formClass()))
			.map(BoundForm::line)
			.distinct()
			.toList();
	}

	private @Nullable Class<?> formClass() {
		Errors errors = FieldUtils.getBindStatus(this.context, ALL).getErrors();
		Object target = (errors instanceof BindingResult result) ? result.getTarget() : null;
		return (target != null) ? target.getClass() : null;
	}

	private static FormError line(DetailedError error) {
		return new FormError(error.isGlobal() ? null : FieldUtils.idFromName(error.getFieldName()), error.getMessage());
	}

}
