package org.palier.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * Free text without a telephone or social security number: nine digits or more, however
 * they are spaced.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = NoNumber.REGEXP)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface NoNumber {

	/** For those who need a message of their own. */
	String REGEXP = "(?s)^(?!.*\\d(?:[ .\\-]?\\d){8}).*$";

	String message() default "NoNumber";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
