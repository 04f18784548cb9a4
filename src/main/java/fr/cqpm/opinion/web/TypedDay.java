package fr.cqpm.opinion.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A day as the browser's date field writes it, or nothing. */
@Constraint(validatedBy = TypedDay.Validator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@interface TypedDay {

	String message() default "Indiquez une date, par exemple 12/03/2027.";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<TypedDay, String> {

		@Override
		public boolean isValid(String typed, ConstraintValidatorContext context) {
			if (typed == null || typed.isBlank()) {
				return true;
			}
			try {
				LocalDate.parse(typed);
				return true;
			}
			catch (DateTimeParseException notADay) {
				return false;
			}
		}

	}

}
