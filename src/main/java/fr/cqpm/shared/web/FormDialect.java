package fr.cqpm.shared.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #bound}: see {@link BoundForm}. */
@Component
class FormDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String NAME = "bound";

	FormDialect() {
		super("Form fields");
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(NAME);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
		return NAME.equals(expressionObjectName) ? new BoundForm(context) : null;
	}

	/**
	 * The field depends on the surrounding {@code th:object}, so on where it is asked.
	 */
	@Override
	public boolean isCacheable(String expressionObjectName) {
		return false;
	}

}
