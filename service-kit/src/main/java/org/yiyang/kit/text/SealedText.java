package org.yiyang.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text about a person that is stored sealed, as medical text or an identity number: it shows something. Null passes. */
@Documented
@Constraint(validatedBy = SealedTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface SealedText {
    /** For what may be left out: forms send empty fields, and an emergency is not refused for one. */
    boolean mayBeBlank() default false;

    String message() default "unfit text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
