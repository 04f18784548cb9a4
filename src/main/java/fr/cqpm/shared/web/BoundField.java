package fr.cqpm.shared.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.util.FieldUtils;
import org.thymeleaf.spring6.util.SpringSelectedValueComparator;
import org.thymeleaf.spring6.util.SpringValueFormatter;

/**
 * A form's field as the page shows it: what was typed, refused or not, and why it was
 * refused.
 */
public final class BoundField {

	private final IThymeleafBindStatus status;

	BoundField(IThymeleafBindStatus status) {
		this.status = status;
	}

	/** The path below the form, as sent back by the browser. */
	public String name() {
		return this.status.getExpression();
	}

	/** The input's id, which the error summary links to. */
	public String id() {
		return FieldUtils.idFromName(name());
	}

	/** What was typed, even where it was refused. */
	public @Nullable String value() {
		return SpringValueFormatter.getDisplayString(this.status.getValue(), this.status.getEditor(), false);
	}

	/** Whether this option is the one, or one of those, chosen. */
	public boolean selected(Object option) {
		return SpringSelectedValueComparator.isSelected(this.status, option);
	}

	public boolean refused() {
		return this.status.isError();
	}

	/** French sentences, one per cause. */
	public List<String> errors() {
		return List.of(this.status.getErrorMessages());
	}

	/**
	 * The ids of what explains this field, its hint first, or {@code null} if nothing
	 * does.
	 * @param hint the hint shown above the field, if there is one
	 */
	public @Nullable String describedBy(@Nullable String hint) {
		String ids = ((hint != null) ? hintId() : "") + (refused() ? " " + errorId() : "");
		return ids.isEmpty() ? null : ids.strip();
	}

	public String hintId() {
		return id() + "-aide";
	}

	public String errorId() {
		return id() + "-erreur";
	}

}
